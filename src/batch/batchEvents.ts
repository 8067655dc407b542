import type { BatchCore } from './batchCore.js';
import type { AdmissionEvents } from './createAdmission.js';
import type { LinkClock } from './createLinkClock.js';
import type { Pace } from './createPace.js';
import type { SendingEvents } from './sender.js';

/** What looking at a file leads to. */
export function admissionEventsOf(
  { store, news, host }: BatchCore,
  pace: Pace,
  judgeSoon: () => void,
  settle: () => void,
): AdmissionEvents {
  return {
    onCame: settle,
    onPassed: () => {
      pace.moved();
      judgeSoon();
    },
    onRefused: (id, error) => {
      pace.moved();
      host.error(store.get(id), error);
      settle();
    },
    onDuplicate: (fileName) => {
      news.duplicateLeftOut(fileName);
      settle();
    },
  };
}

/** What sending leads to. */
export function sendingEventsOf(
  { store, news, host, run, storedOn }: BatchCore,
  clock: LinkClock,
  judge: () => void,
): SendingEvents {
  return {
    onStored: (row, media) => {
      storedOn.add(row.batchCase.referenceId);
      clock.watch(row.id, media.expiresAt);
      host.uploaded(row, media);
    },
    onError: host.error,
    onOvertaken: (referenceId) => storedOn.add(referenceId),
    onOver: (id) => {
      const row = store.get(id);
      if (row?.status === 'failed' && row.error.code === 'unauthorized') {
        news.sessionEnded(row.error);
      }
      const quarter = run.end(id, row?.status === 'uploaded');
      if (quarter !== null) news.quarterReached(run.stored(), run.count().total);
    },
    onProgress: run.update,
    // Its case is free now, or has an invoice: that may be another row's case too.
    onChange: judge,
  };
}
