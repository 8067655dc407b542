import { useEffect } from 'react';
import { whenIdle } from '../dom/whenIdle.js';
import { bytesOf, percentOf } from '../locales/format.js';

function ignore(): void {}

/** Does while the page is idle what an upload would otherwise wait for. */
export function useWarmUp(locale: string, isCombining: boolean, isLookedInto: boolean): void {
  useEffect(
    () =>
      whenIdle(() => {
        // What does not arrive now is asked for again with the choice.
        if (isCombining) import('../engine/arrangePages.js').catch(ignore);
        if (isLookedInto) import('../engine/lookInside.js').catch(ignore);
        // The first numbers that a page formats cost it some 14 ms.
        percentOf(0, locale);
        bytesOf(0, locale);
      }),
    [locale, isCombining, isLookedInto],
  );
}
