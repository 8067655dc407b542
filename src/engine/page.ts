/** What the engine needs of the page it runs in, or of what stands for it outside of a browser. */
export interface Page {
  readonly location: () => Pick<Location, 'protocol' | 'origin'> | undefined;
  /** Whether the browser knows that there is no network. */
  readonly isOffline: () => boolean;
  /** Each of these calls back until the function that it returns is called. */
  readonly onOnline: Listen;
  readonly onOffline: Listen;
  /** Time may have passed unseen: the page was hidden, frozen, or without a network. */
  readonly onReturn: Listen;
  /** Asks before the page is left, where `isAsked` says so at that moment. */
  readonly guardLeaving: (isAsked: () => boolean) => () => void;
  /** Opens an address in a new tab that knows nothing of this one. */
  readonly openTab: (url: string) => void;
}

/** Calls back on each event. @returns the way to stop */
export type Listen = (listener: () => void) => () => void;

/** A window, or less than one: what is missing is taken for a page that is online and in sight. */
export type PageTarget = EventTarget &
  Partial<Pick<Window, 'location' | 'document' | 'open'>> & {
    readonly navigator?: { readonly onLine?: boolean } | undefined;
  };

/**
 * Makes the page of a window. However many engines listen, each event has one listener, and none while
 * nobody listens.
 */
export function createPage(target: PageTarget): Page {
  const onEvent = (element: EventTarget, type: string): Listen => {
    const listeners = new Set<() => void>();
    const callAll = (): void => {
      for (const listener of [...listeners]) listener();
    };
    return (listener) => {
      if (listeners.size === 0) element.addEventListener(type, callAll);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) element.removeEventListener(type, callAll);
      };
    };
  };
  const onOnline = onEvent(target, 'online');
  const returns = [
    onOnline,
    onEvent(target, 'pageshow'),
    onEvent(target.document ?? target, 'visibilitychange'),
  ];
  return {
    location: () => target.location,
    isOffline: () => target.navigator?.onLine === false,
    onOnline,
    onOffline: onEvent(target, 'offline'),
    onReturn: (listener) => {
      const stops = returns.map((listen) => listen(listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    guardLeaving: (isAsked) => {
      const ask = (event: Event): void => {
        if (isAsked()) event.preventDefault();
      };
      target.addEventListener('beforeunload', ask);
      return () => target.removeEventListener('beforeunload', ask);
    },
    openTab: (url) => {
      target.open?.(url, '_blank', 'noopener,noreferrer');
    },
  };
}

/** The page that this code runs in. */
export const thisPage: Page = /* @__PURE__ */ createPage(
  typeof window === 'undefined' ? new EventTarget() : window,
);
