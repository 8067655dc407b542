import { fork } from 'node:child_process';
import { join } from 'node:path';
import { source, work } from './places.js';

/** The running server: its address, and the way to end it. */
export interface BenchServer {
  readonly origin: string;
  readonly close: () => void;
}

/** Starts the server in a process of its own, so that taking an upload does not slow down the measuring. */
export async function startServer(): Promise<BenchServer> {
  const child = fork(join(source, 'server.mjs'), [work]);
  const port = await new Promise<unknown>((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`The server ended with code ${code}.`)));
  });
  return { origin: `http://localhost:${port}`, close: () => child.kill() };
}
