import { useCallback, useRef } from 'react';
import { useBrowserLayoutEffect } from './useBrowserLayoutEffect.js';

/**
 * One function for as long as the component lives, which does what the latest render meant. For events
 * alone: what a render itself asks must not be old.
 */
export function useLatestCallback<Values extends readonly unknown[]>(
  callback: (...values: Values) => void,
): (...values: Values) => void {
  const latest = useRef(callback);
  useBrowserLayoutEffect(() => {
    latest.current = callback;
  });
  return useCallback((...values) => latest.current(...values), []);
}
