import { useContext, useSyncExternalStore } from 'react';
import type { KeptUpload } from '../engine/createUploadKeeper.js';
import { KeeperContext } from './keeperContext.js';
import { neverChanges } from './neverChanges.js';

const NONE: readonly KeptUpload[] = [];
const getNone = (): readonly KeptUpload[] => NONE;

/**
 * The uploads below the nearest `<CaseInvoiceUploads>` that are under way, whether an uploader shows them
 * or not; empty without one. Changes as they begin, go on to another status and end, not with each byte:
 * `progress` is a store of its own.
 */
export function useCaseInvoiceUploads(): readonly KeptUpload[] {
  const keeper = useContext(KeeperContext);
  return useSyncExternalStore(
    keeper?.subscribe ?? neverChanges,
    keeper?.getSnapshot ?? getNone,
    getNone,
  );
}
