import type { WindowStage } from './windowStage.js';

/** One behaviour by real keys, a real pointer and a real clipboard, in a real window. */
export interface WindowTest {
  readonly title: string;
  /** Drags a file from another window, to be taken by the page or to fall beside. */
  readonly needsFileDrag?: 'taken' | 'beside';
  /** Whether it belongs to the few that every run has; the others take minutes. */
  readonly isAlwaysRun?: true;
  readonly run: (stage: WindowStage) => Promise<void>;
}
