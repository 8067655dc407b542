import type { BatchCore } from './batchCore.js';
import { countsOf } from './batchSummary.js';
import { type CaseFinder, createCaseFinder } from './createCaseFinder.js';
import { createMatching } from './createMatching.js';

/** Says which row belongs to which case, again whenever that may have changed; see {@link createJudging}. */
export interface Judging {
  /**
   * @param decided The one row about which a person has just decided.
   * @param isAwaited See {@link createJudging}. @default true
   */
  readonly judge: (decided?: string, isAwaited?: boolean) => void;
  /** A file more is known: judged at once, or together with others while many arrive. */
  readonly judgeSoon: () => void;
  readonly searchHost: CaseFinder['search'];
  /** Goes on with what was to be judged when it was stopped. */
  readonly start: () => void;
  readonly stop: () => void;
}

/** Milliseconds between two matchings while many files arrive. */
const JUDGED_EVERY_MS = 150;
/** So few files are matched as soon as they have been looked at. */
const FEW_FILES = 20;

/**
 * Makes the judging of one batch.
 *
 * @param onJudged Called when every row has its new status. `isAwaited`: it answers a press, or few files
 *   came, and is to be drawn at once. Matching many files takes so long that their drawing waits for another turn.
 */
export function createJudging(core: BatchCore, onJudged: (isAwaited: boolean) => void): Judging {
  const { store, files, book, news, storedOn, getOptions } = core;
  const matching = createMatching(store, files, book, storedOn);
  const finder = createCaseFinder(getOptions, (found) => {
    if (book.add(found)) judge();
  });
  let timer: ReturnType<typeof setTimeout> | undefined;

  function stopTimer(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  function judge(decided?: string, isAwaited = true): void {
    stopTimer();
    matching.run((lost) => {
      const row = decided === undefined ? undefined : store.get(decided);
      if (row) news.decided(row, countsOf(store.all()));
      finder.lookFor(lost);
      onJudged(isAwaited);
    });
  }

  function judgeSoon(): void {
    const isFew = files.size <= FEW_FILES;
    timer ??= setTimeout(() => judge(undefined, isFew), isFew ? 0 : JUDGED_EVERY_MS);
  }

  return {
    judge,
    judgeSoon,
    searchHost: finder.search,
    start: () => {
      if (files.size > 0) judgeSoon();
    },
    stop: () => {
      finder.stop();
      matching.stop();
      stopTimer();
    },
  };
}
