import type { WritableProgressStore } from './createProgressStore.js';
import type { UploadStore } from './createUploadStore.js';
import type { Page } from './page.js';
import type { UploadOptions } from './uploadOptions.js';

/** What the parts of one engine share. */
export interface EngineContext {
  readonly store: UploadStore;
  readonly progress: WritableProgressStore;
  readonly page: Page;
  readonly getOptions: () => UploadOptions;
}
