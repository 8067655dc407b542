import { useSyncExternalStore } from 'react';
import type { LazyPart } from './createLazyPart.js';
import { neverChanges } from './neverChanges.js';

const NOTHING = (): null => null;

/**
 * A part once it has arrived; null before, on a server, and where it is not needed: what does not need
 * it is not rendered again when it comes. Suspends nothing.
 */
export function useLazyPart<Part>(part: LazyPart<Part>, isNeeded: boolean): Part | null {
  return useSyncExternalStore<Part | null>(
    isNeeded ? part.await : neverChanges,
    isNeeded ? part.get : NOTHING,
    NOTHING,
  );
}
