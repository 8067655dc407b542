import type { SpeechStage } from './speechStage.js';

/** A part of an upload's life by keys alone, and the words it is heard in. */
export interface SpeechTest {
  readonly title: string;
  /** Runs where everything is tested, not only by the command. */
  readonly isAlways?: boolean;
  readonly run: (stage: SpeechStage) => Promise<void>;
}
