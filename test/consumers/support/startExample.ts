import { join } from 'node:path';
import { freePort } from './freePort.js';
import { consumersFolder, installConsumer } from './packPackage.js';
import { type RunningCommand, runNpm, startNode } from './runCommand.js';
import { type LockedApi, startApi } from './startApi.js';
import { untilServed } from './untilServed.js';

/** The apps beside this folder. */
export type ExampleName = 'vite-hono' | 'nextjs';

/** An app that is served, with the stand-in API it sends to. */
export interface RunningExample {
  readonly origin: string;
  readonly api: LockedApi;
  readonly close: () => Promise<void>;
}

/** What `npm start` does in each. npm passes no signal on, so they are started without it. */
const START: Readonly<Record<ExampleName, readonly string[]>> = {
  'vite-hono': ['server.js'],
  nextjs: ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1'],
};

/** Installs, builds and starts an example that was packed for. `port` 0 takes a free one. */
export async function startExample(name: ExampleName, port = 0): Promise<RunningExample> {
  const cwd = join(consumersFolder, name);
  const api = await startApi();
  let server: RunningCommand | undefined;
  const close = async (): Promise<void> => {
    await server?.end();
    await api.close();
  };
  try {
    const actualPort = port || (await freePort());
    const env = { ...api.env, PORT: String(actualPort) };
    await installConsumer(name);
    await runNpm(['run', 'build'], { cwd, env });
    server = startNode(START[name], { cwd, env });
    const origin = `http://127.0.0.1:${actualPort}`;
    await untilServed(`${origin}/`, server);
    return { origin, api, close };
  } catch (error) {
    await close();
    throw error;
  }
}
