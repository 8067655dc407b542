import type { Batch } from './batch.js';
import { createBatchCore } from './batchCore.js';
import { admissionEventsOf, sendingEventsOf } from './batchEvents.js';
import type { BatchOptions } from './batchOptions.js';
import { reportOf } from './batchReport.js';
import { isOpen } from './batchRow.js';
import { createArrivals } from './createArrivals.js';
import { createBatchCommands } from './createBatchCommands.js';
import { createBatchView } from './createBatchView.js';
import { createDecisions } from './createDecisions.js';
import { createJudging } from './createJudging.js';
import { createLinkClock } from './createLinkClock.js';
import { createPace } from './createPace.js';
import { createSender } from './createSender.js';
import { createSettling } from './createSettling.js';
import type { EngineBinder } from './engineBinder.js';
import { searchCases } from './searchCases.js';

/** Makes the batch of one component. Nothing runs and nobody is called before `start`. */
export function createBatch(initial: BatchOptions, engines: EngineBinder): Batch {
  const core = createBatchCore(initial);
  const { store, files, book, host, run, getOptions } = core;
  const { settle, ...settling } = createSettling(core);
  const { judge, judgeSoon, ...judging } = createJudging(core, (isAwaited) =>
    settle(isAwaited ? 0 : undefined),
  );
  const pace = createPace(store.flush);
  const events = admissionEventsOf(core, pace, judgeSoon, settle);
  const arrivals = createArrivals(store, files, getOptions, events);
  const clock = createLinkClock((id) => store.update(id, { type: 'linkExpired' }));
  const sender = createSender(core, engines, sendingEventsOf(core, clock, turnEnded));
  const getView = createBatchView(core, pace, sender);

  function turnEnded(): void {
    if ([...store.all()].some(isOpen)) judge(undefined, false);
    else settle();
  }

  function stop(): void {
    for (const part of [host, clock, arrivals, judging, sender, settling, pace]) part.stop();
  }

  return {
    ...createDecisions(store, book, judge),
    ...createBatchCommands(core, { arrivals, sender, pace, judge, settle }),
    getView,
    getIds: store.getIds,
    subscribe: store.subscribe,
    subscribeRow: store.subscribeRow,
    getRow: store.get,
    getRows: () => [...store.all()],
    getReport: () => reportOf(store.all()),
    progress: run.progress,
    getFile: (id) => files.get(id)?.file,
    search: (query) => searchCases(book.all(), query),
    searchHost: judging.searchHost,
    canSearchHost: () => !!getOptions().findCases,
    start: () => {
      for (const part of [host, clock, arrivals, judging, sender, settling]) part.start();
      return stop;
    },
  };
}
