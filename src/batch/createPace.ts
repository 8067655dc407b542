/** Whether something goes on, see {@link createPace}. */
export interface Pace {
  /** Another step was made. */
  readonly moved: () => void;
  /** Whether the last step is not long ago. */
  readonly isMoving: () => boolean;
  readonly stop: () => void;
}

/** Milliseconds without a step after which nobody waits for the next. */
const STUCK_AFTER_MS = 1500;

/** Tells work that goes on from work that is stuck. @param onStuck Called when it no longer moves. */
export function createPace(onStuck: () => void): Pace {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  return {
    moved: () => {
      stop();
      timer = setTimeout(() => {
        timer = undefined;
        onStuck();
      }, STUCK_AFTER_MS);
    },
    isMoving: () => timer !== undefined,
    stop,
  };
}
