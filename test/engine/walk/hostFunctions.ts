import type { UploadOptions } from '../../../src/engine/uploadOptions.js';
import { targetOf } from '../../../src/engine/uploadTarget.js';
import type { Mode } from './step.js';
import { urlOf } from './urls.js';
import type { World } from './world.js';

const HOST_FUNCTIONS = [
  'prepareFile',
  'combine',
  'beforeUpload',
  'reader',
  'judge',
  'refreshUrl',
] as const;

type HostFunction = (typeof HOST_FUNCTIONS)[number];

/** Whether an option is a function that the engine asks something of. */
export function isHostFunction(key: string): key is HostFunction {
  return HOST_FUNCTIONS.some((one) => one === key);
}

/** The host's functions, each answering in its mode; one without a mode is absent. */
export function hostFunctions(
  world: World,
  modes: ReadonlyMap<string, Mode>,
  options: UploadOptions,
): Partial<UploadOptions> {
  return Object.fromEntries(
    HOST_FUNCTIONS.map((key) => {
      const mode = modes.get(key);
      return [key, mode && hostFunction(world, key, mode, options)];
    }),
  );
}

function hostFunction(
  { asks, files, faults }: World,
  key: HostFunction,
  mode: Mode,
  options: UploadOptions,
): unknown {
  const ask = <Value>(good: () => Value, odd: () => unknown): Promise<Value> =>
    asks.ask(key, mode, good, odd);
  const inside = { pageCount: null, isLocked: false, eInvoice: null };
  const functions = {
    prepareFile: (file: File) =>
      ask(
        () => files.prepare(file),
        () => ({}),
      ),
    combine: (pages: readonly File[]) =>
      ask(
        () => files.combine(pages),
        () => 'no file',
      ),
    beforeUpload: (file: File) => {
      const own = targetOf(options);
      const asked = files.targetOf(file.name);
      if (asked !== own) faults.push(`beforeUpload of ${own} is asked about a file of ${asked}`);
      return ask(
        () => true,
        () => false,
      );
    },
    reader: () =>
      ask(
        () => ({ ...inside, text: 'Invoice 103118', pageCount: 1 }),
        () => ({ ...inside, text: 'Something else' }),
      ),
    judge: () =>
      ask(
        () => ({ blurred: true, dark: false, blank: false, small: false }),
        () => null,
      ),
    refreshUrl: () =>
      ask(
        () => urlOf(options.referenceId, `fresh${files.nextNumber()}`),
        () => 'javascript:1',
      ),
  };
  return functions[key];
}
