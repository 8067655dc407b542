import type { BatchCore } from './batchCore.js';
import { countsOf } from './batchSummary.js';
import type { BatchView } from './batchView.js';
import type { Pace } from './createPace.js';
import { missingCasesOf } from './missingCasesOf.js';
import type { Sender } from './sender.js';

/**
 * What stands around the rows, made anew each time the store tells of something. Made before anybody else
 * listens, so that all who do read the newest.
 *
 * @returns the way to read it
 */
export function createBatchView(
  { store, book, news, run }: BatchCore,
  pace: Pace,
  sender: Sender,
): () => BatchView {
  function viewNow(missing: BatchView['missing']): BatchView {
    const counts = countsOf(store.all());
    return {
      ...news.get(),
      counts,
      isSettling: counts.checking > 0 && pace.isMoving(),
      run: run.count(),
      pausedUntilMs: sender.pausedUntilMs(),
      missing: missingCasesOf(store.all(), book.all(), missing),
    };
  }

  let view = viewNow([]);
  store.subscribe(() => {
    view = viewNow(view.missing);
  });
  return () => view;
}
