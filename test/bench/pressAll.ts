import type { BenchPage } from './openPage.js';
import { sampleFiles } from './sampleFiles.js';

/** A press of ours, in milliseconds since it. */
export interface Press {
  /** Handlers have run, and React has rendered. */
  readonly scriptsMs: number;
  /** The next frame begins. */
  readonly frameMs: number;
  /** Its layout is known. */
  readonly layoutMs: number;
  /** It is on the screen. */
  readonly paintMs: number;
}

/** Walks through all that can be pressed on an uploader of ours, and tells of each press. */
export async function pressAll(
  page: BenchPage,
  onPress: (action: string, press: Press) => void,
): Promise<void> {
  const press = async (...actions: readonly string[]): Promise<void> => {
    for (const action of actions) {
      const pressed = await page.call<Press | null>('press', action);
      if (pressed === null) throw new Error(`"${action}" is not offered.`);
      onPress(action, pressed);
    }
  };
  // A megabyte a second: under way for ten.
  await page.call('mount', { rate: 1 });
  await page.choose([sampleFiles.medium[0]]);
  await press('cancelUpload', 'upload', 'cancelUpload', 'removeFile');
  await page.choose([sampleFiles.small[0]]);
  await press('replaceFile');
  await page.choose([sampleFiles.medium[1]]);
  await press('cancelUpload', 'keepStoredInvoice');
  await page.call('unmount');
}
