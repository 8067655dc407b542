import { thisPage } from '../engine/page.js';
import type { BatchCore } from './batchCore.js';
import { reportOf } from './batchReport.js';
import { countsOf } from './batchSummary.js';
import type { BatchSaid } from './batchView.js';

/** What follows a change; see {@link createSettling}. */
export interface Settling {
  /**
   * Something has changed: says what ended, tells the host, and guards the page while something runs.
   *
   * @param drawnAfterMs How soon it is drawn, where a person did it. @default with the next drawing that is due
   */
  readonly settle: (drawnAfterMs?: number) => void;
  readonly start: () => void;
  readonly stop: () => void;
}

/** So many rows are drawn with what is said of them, even where that takes longer than a moment. */
const ROWS_WITH_NEWS = 60;

/** Makes what follows each change of one batch. */
export function createSettling({ store, news, host, run, getOptions }: BatchCore): Settling {
  let stopGuard: (() => void) | null = null;
  let drawn: BatchSaid | null = null;

  function guard(isAsked: boolean): void {
    stopGuard?.();
    stopGuard = isAsked ? thisPage.guardLeaving(() => getOptions().warnOnLeave !== false) : null;
  }

  function settle(drawnAfterMs?: number): void {
    const [before, now] = news.follow(countsOf(store.all()));
    const { said } = news.get();
    const isOther = now !== before;
    // Before it is drawn: who draws it may send the next at once.
    if (isOther) guard(now === 'uploading');
    if (isOther && before === 'uploading') run.close();
    const report = isOther && now === 'finished' ? reportOf(store.all()) : null;
    // What is said next must not swallow it, and no row may still look as if it were under way.
    if (report) store.flush(Number.POSITIVE_INFINITY);
    else if (drawnAfterMs) store.touch(drawnAfterMs);
    else if (isOther || said !== drawn) store.flush(ROWS_WITH_NEWS);
    else if (drawnAfterMs === 0) store.flush();
    else store.touch();
    drawn = said;
    if (report) host.finished(report);
  }

  return {
    settle,
    start: () => guard(news.get().status === 'uploading'),
    stop: () => {
      settle();
      guard(false);
      news.stop();
    },
  };
}
