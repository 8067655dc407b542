import { reportMistake } from '../core/reportMistake.js';

/** What a piece of work is given; see {@link createTask}. */
export interface TaskStep {
  /** Aborted where the work was ended without another word. */
  readonly signal: AbortSignal;
  /** Aborted also where it is to come to an end by itself and to tell how it ended. */
  readonly cancelled: AbortSignal;
  /** Waits for a promise, and goes no further where the work was ended meanwhile. */
  <Value>(promise: Promise<Value>): Promise<Value>;
}

/** Called when the work is over and another may begin: tells how it ended. */
export type Conclusion = () => void;

/** One piece of work at a time; see {@link createTask}. */
export interface Task {
  readonly isBusy: () => boolean;
  /** Ends what runs without another word, and begins this. */
  readonly start: (work: (step: TaskStep) => Promise<Conclusion | undefined>) => void;
  /** Asks what runs to come to an end and to tell of it. */
  readonly cancel: () => void;
  /** Ends what runs without another word. */
  readonly stop: () => void;
}

/**
 * Runs one piece of work at a time. Work that is ended stops at its next step: nothing that it would have
 * done afterwards happens.
 */
export function createTask(): Task {
  let current: { readonly whole: AbortController; readonly wish: AbortController } | null = null;

  function stop(): void {
    const ended = current;
    current = null;
    ended?.whole.abort();
    ended?.wish.abort();
  }

  return {
    isBusy: () => current !== null,
    cancel: () => current?.wish.abort(),
    stop,
    start: (work) => {
      stop();
      const own = { whole: new AbortController(), wish: new AbortController() };
      const { signal } = own.whole;
      current = own;
      const step = Object.assign(
        async <Value>(promise: Promise<Value>): Promise<Value> => {
          const value = await promise.catch((thrown: unknown) => {
            if (signal.aborted) throw signal.reason;
            throw thrown;
          });
          if (signal.aborted) throw signal.reason;
          return value;
        },
        { signal, cancelled: own.wish.signal },
      );
      const end = (): void => {
        if (current === own) current = null;
      };
      work(step).then(
        (conclude) => {
          if (signal.aborted) return;
          end();
          conclude?.();
        },
        (thrown: unknown) => {
          end();
          if (!signal.aborted) reportMistake(thrown);
        },
      );
    },
  };
}
