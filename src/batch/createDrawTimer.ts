/** When the page is drawn next; see {@link createDrawTimer}. */
export interface DrawTimer {
  /**
   * There is something to draw.
   *
   * @param waitMs In so long, unless a drawing is due already. @default the rest of the time between two drawings
   */
  readonly schedule: (waitMs?: number) => void;
  /** No drawing is due any more. */
  readonly stop: () => void;
  /** It is drawn now, whatever was due. @returns `performance.now()` */
  readonly begin: () => number;
}

/**
 * Milliseconds between two drawings, since nobody reads faster. Rows, and what stands around them, are drawn
 * together.
 */
const DRAWN_EVERY_MS = 100;

/** Makes the timer of what is drawn of one batch. */
export function createDrawTimer(draw: () => void): DrawTimer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let drawnAtMs = Number.NEGATIVE_INFINITY;

  function stop(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  return {
    schedule: (waitMs = Math.max(0, drawnAtMs + DRAWN_EVERY_MS - performance.now())) => {
      timer ??= setTimeout(draw, waitMs);
    },
    stop,
    begin: () => {
      stop();
      drawnAtMs = performance.now();
      return drawnAtMs;
    },
  };
}
