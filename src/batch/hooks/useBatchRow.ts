import { useCallback, useSyncExternalStore } from 'react';
import type { Batch } from '../batch.js';
import type { BatchRow } from '../batchRow.js';

/**
 * One row of a batch, for whoever draws it: renders when this row changes and at no other time.
 * Undefined where it has gone.
 */
export function useBatchRow(
  batch: Pick<Batch, 'getRow' | 'subscribeRow'>,
  id: string,
): BatchRow | undefined {
  const { getRow, subscribeRow } = batch;
  const subscribe = useCallback(
    (listener: () => void) => subscribeRow(id, listener),
    [subscribeRow, id],
  );
  const read = (): BatchRow | undefined => getRow(id);
  return useSyncExternalStore(subscribe, read, read);
}
