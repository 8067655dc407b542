import { createPage, type Page } from '../../../src/engine/page.js';

/** The page in which engines walk. */
export interface StandInPage {
  readonly page: Page;
  readonly isOnline: () => boolean;
  readonly setOnline: (isOnline: boolean) => void;
  readonly dispatch: (type: string) => void;
  /** How many listen at the moment. */
  readonly listeners: () => number;
}

/** Makes the page of one walk. @param onOpen Told of each address that is opened in a new tab. */
export function createStandInPage(onOpen: (url: string) => void): StandInPage {
  let listeners = 0;

  class CountedTarget extends EventTarget {
    override addEventListener(...given: Parameters<EventTarget['addEventListener']>): void {
      listeners += 1;
      super.addEventListener(...given);
    }

    override removeEventListener(...given: Parameters<EventTarget['removeEventListener']>): void {
      listeners -= 1;
      super.removeEventListener(...given);
    }
  }

  const target = Object.assign(new CountedTarget(), {
    navigator: { onLine: true },
    open: (url?: string | URL): null => {
      onOpen(String(url));
      return null;
    },
  });
  const dispatch = (type: string): void => {
    target.dispatchEvent(new Event(type, { cancelable: true }));
  };

  return {
    page: createPage(target),
    isOnline: () => target.navigator.onLine,
    setOnline: (isOnline) => {
      target.navigator.onLine = isOnline;
      dispatch(isOnline ? 'online' : 'offline');
    },
    dispatch,
    listeners: () => listeners,
  };
}
