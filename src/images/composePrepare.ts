import type { PrepareFile } from '../core/prepareFile.js';

/** One `prepareFile` of several: each is given what the one before it made. */
export function composePrepare(...steps: readonly PrepareFile[]): PrepareFile {
  return async (file, options) => {
    let prepared = file;
    for (const step of steps) {
      options.signal.throwIfAborted();
      prepared = await step(prepared, options);
    }
    return prepared;
  };
}
