import type { TestProject } from 'vitest/node';
import { startFaultServer } from './faultServer.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where uploads go wrong. */
    faultOrigin: string;
    /** Where nobody listens. */
    refusedOrigin: string;
  }
}

/** Starts the fault server for tests in a browser, which ask for it by `inject('faultOrigin')`. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startFaultServer();
  project.provide('faultOrigin', server.origin);
  project.provide('refusedOrigin', server.refusedOrigin);
  return () => server.close();
}
