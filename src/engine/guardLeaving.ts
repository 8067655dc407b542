import { isRunning } from '../core/uploadState.js';
import type { EngineContext } from './engineContext.js';

/**
 * Asks before the page is left while an upload runs, unless the host does not want that. Only then: a
 * listener that stays keeps the page out of the back-forward cache.
 */
export function guardLeaving({
  store,
  page,
  getOptions,
}: Pick<EngineContext, 'store' | 'page' | 'getOptions'>): void {
  let stop: (() => void) | null = null;
  store.subscribe((state) => {
    if (isRunning(state)) {
      stop ??= page.guardLeaving(() => getOptions().warnOnLeave !== false);
      return;
    }
    stop?.();
    stop = null;
  });
}
