import type { MediaUploadRequest } from '../../../src/client/contract.js';
import type { UploadState } from '../../../src/core/uploadState.js';
import type { UploadKeeper } from '../../../src/engine/createUploadKeeper.js';
import type { UploadSession } from '../../../src/engine/createUploadSession.js';
import type { UploadView } from '../../../src/engine/createViews.js';
import type { UploadOptions } from '../../../src/engine/uploadOptions.js';
import type { Asks } from './asks.js';
import type { WalkFiles } from './files.js';
import type { StandInPage } from './standInPage.js';
import type { Answer, Manner, Mode, Step } from './step.js';

/** How a walk begins. */
export interface WalkSetup {
  readonly isKept: boolean;
  readonly maxKept: number;
}

/** One POST. */
export interface Post {
  readonly request: MediaUploadRequest;
  readonly walked: Walked;
  readonly manner: Manner;
  isOut: boolean;
  isEnded: boolean;
  abortedAtMs: number | null;
  readonly clearingsThen: number;
  readonly answer: (how: Answer) => void;
}

/** Who is to be told of something, and who has been. */
export interface Hearers {
  readonly views: Set<View>;
  readonly told: Set<View>;
}

/** One engine and what is known of it from outside. */
export interface Walked {
  readonly session: UploadSession;
  /** POSTs that somebody asked for and that have not begun. */
  due: number;
  /** Repeats by itself that the policy allows. */
  repeats: number;
  isInDoubt: boolean;
  /** How often a doubt was cleared. */
  clearings: number;
  clearingsAtChange: number;
  /** The status that is told at the moment. */
  telling: (Hearers & { readonly state: UploadState }) | null;
  /** What is told beside a status. */
  uploadedDue: (Hearers & { readonly url: string })[];
  last: UploadState;
}

/** One place that shows an upload, and its options. */
export interface View extends UploadView {
  readonly name: string;
  options: UploadOptions;
  walked: Walked | null;
  unmount: (() => void) | null;
  /** How the host's functions answer. */
  modes: ReadonlyMap<string, Mode>;
}

/** All that a walk goes through: a host, its server and its page around real engines, and what is wrong with them. */
export interface World {
  readonly keeper: UploadKeeper | null;
  readonly page: StandInPage;
  readonly asks: Asks;
  readonly files: WalkFiles;
  readonly posts: Post[];
  readonly views: View[];
  readonly walkeds: Walked[];
  /** What was found wrong: collected, since the engine catches what its callbacks throw. */
  readonly faults: string[];
  /** What happened, in order. */
  readonly trace: string[];
  /** Views as they were mounted, the newest last. */
  readonly mountOrder: View[];
  /** Engines whose uploads somebody ends at this moment. */
  readonly ending: Set<Walked>;
  /** Mounted while something was told: of changes before that they need not hear. */
  readonly late: Set<View>;
  /** Takes a step from within another one. */
  readonly perform: (step: Step) => void;
  /** How the next clients stop. */
  manner: Manner;
  /** What the next callback of this name does. */
  reentry: { readonly on: string; readonly step: Step } | null;
  isReentered: boolean;
  /** Stored ones of which the keeper's owner has yet to hear. */
  ownerDue: number;
  /** What the keeper told last. */
  underWay: readonly unknown[];
}

/** How long a client that was aborted may stay silent, see `attemptUpload`. */
export const LAST_WORD_MS = 1000;

/** The view of a number, whatever the number is. */
export function viewAt({ views }: World, index: number): View {
  const view = views[index % views.length];
  if (!view) throw new Error('A world has a view.');
  return view;
}

/** The views that show an engine. */
export function mountedOn({ views }: World, walked: Walked): Set<View> {
  return new Set(views.filter((view) => view.walked === walked && view.unmount));
}

/** The options that count for an engine: those of the view that came last. */
export function optionsNow(world: World, walked: Walked): UploadOptions {
  const mounted = mountedOn(world, walked);
  const newest =
    world.mountOrder.findLast((view) => mounted.has(view)) ??
    world.mountOrder.findLast((view) => view.walked === walked) ??
    viewAt(world, 0);
  return newest.options;
}

/** Somebody ended it: no POST of it may begin. */
export function nothingDue({ ending }: World, walked: Walked): void {
  walked.due = 0;
  walked.repeats = 0;
  ending.add(walked);
  queueMicrotask(() => ending.delete(walked));
}

/** It is known again what is stored. */
export function clearDoubt(walked: Walked): void {
  walked.isInDoubt = false;
  walked.clearings += 1;
}
