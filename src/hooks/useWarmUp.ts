import { useEffect } from 'react';
import { percentOf } from '../locales/format.js';
import { whenIdle } from './whenIdle.js';

function ignore(): void {}

/** Does while the page is idle what an upload would otherwise wait for. */
export function useWarmUp(locale: string, isCombining: boolean, isNumberCompared: boolean): void {
  // The first number that a page formats costs it some 12 ms.
  useEffect(() => whenIdle(() => percentOf(0, locale)), [locale]);

  // What does not arrive now is asked for again with the choice.
  useEffect(
    () =>
      isCombining ? whenIdle(() => import('../engine/arrangePages.js').catch(ignore)) : undefined,
    [isCombining],
  );
  useEffect(
    () =>
      isNumberCompared ? whenIdle(() => import('../core/numberCheck.js').catch(ignore)) : undefined,
    [isNumberCompared],
  );
}
