import { vi } from 'vitest';

/** That of Node, whatever a walk does with its own time. */
const realImmediate = setImmediate;

/** Begins the time of a walk, which goes on only where a step says so. */
export function startTime(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
}

/** Waits for some microtasks. */
export async function tick(times: number): Promise<void> {
  for (let each = 0; each < times; each += 1) await Promise.resolve();
}

/** Waits until all that needs no time is done. */
export async function drain(): Promise<void> {
  for (let each = 0; each < 4; each += 1) await new Promise((resolve) => realImmediate(resolve));
}

/** Lets time pass, with all that happens meanwhile. */
export async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  await drain();
}
