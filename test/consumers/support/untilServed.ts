import { setTimeout as wait } from 'node:timers/promises';
import type { RunningCommand } from './runCommand.js';

const START_LIMIT_MS = 120_000;

/**
 * Waits until a server that was started answers.
 *
 * @throws {Error} with what it said, where it ends or does not answer
 */
export async function untilServed(url: string, server: RunningCommand): Promise<void> {
  const limit = AbortSignal.timeout(START_LIMIT_MS);
  while (!limit.aborted && server.child.exitCode === null) {
    const isServed = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (isServed) return;
    await wait(100);
  }
  throw new Error(`Nothing is served at ${url}\n${server.output()}`);
}
