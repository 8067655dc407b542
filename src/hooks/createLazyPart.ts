/** Milliseconds until code that did not arrive is asked for again. */
const ASKED_AGAIN_AFTER_MS = 3000;

/** Code that is fetched apart from the rest, once for all uploaders of a page. */
export interface LazyPart<Part> {
  /** Null until it has arrived. */
  readonly get: () => Part | null;
  /** Fetches it, unless it is there or on its way. */
  readonly load: () => void;
  /**
   * Fetches it, again and again until it arrives, and calls back then.
   *
   * @returns the way to need it no more
   */
  readonly await: (onArrived: () => void) => () => void;
}

/** Makes a part of what `fetchPart` fetches; nothing is fetched by this alone. */
export function createLazyPart<Part>(fetchPart: () => Promise<Part>): LazyPart<Part> {
  let part: Part | null = null;
  let isOnItsWay = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waiting = new Set<() => void>();

  function load(): void {
    if (part !== null || isOnItsWay) return;
    isOnItsWay = true;
    clearTimeout(timer);
    fetchPart().then(
      (arrived) => {
        part = arrived;
        for (const onArrived of [...waiting]) onArrived();
      },
      () => {
        isOnItsWay = false;
        if (waiting.size > 0) timer = setTimeout(load, ASKED_AGAIN_AFTER_MS);
      },
    );
  }
  return {
    get: () => part,
    load,
    await: (onArrived) => {
      waiting.add(onArrived);
      load();
      return () => {
        waiting.delete(onArrived);
        if (waiting.size === 0) clearTimeout(timer);
      };
    },
  };
}
