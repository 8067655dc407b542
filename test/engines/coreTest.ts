import type { Stage } from './stage.js';

/** One behaviour that must hold in every engine. */
export interface CoreTest {
  readonly title: string;
  /** Needs an engine that can be cut off from the network. */
  readonly needsOffline?: true;
  /** Needs this program on the machine. */
  readonly needsCommand?: string;
  readonly run: (stage: Stage) => Promise<void>;
}
