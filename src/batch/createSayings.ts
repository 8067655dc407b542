import type { BatchSaid } from './batchView.js';

/** What a batch says politely, one thing after the other. */
export interface Sayings {
  /** What is said now; the same object until something else is. */
  readonly now: () => BatchSaid | null;
  /** Says it when what was said before has had its time. */
  readonly say: (said: BatchSaid) => void;
  /** Says it at once: what was still to be said is over. */
  readonly sayAtOnce: (said: BatchSaid | null) => void;
  readonly stop: () => void;
}

/**
 * Milliseconds that a sentence stands before the next: a screen reader hears nothing of one that stands for
 * less, which happens to a beginning where all is sent in a moment.
 */
const BEGINNING_STANDS_MS = 700;
const OTHERS_STAND_MS = 75;

/** Makes the sayings of one batch. @param onNext Called when the next is said by itself. */
export function createSayings(onNext: () => void): Sayings {
  let said: BatchSaid | null = null;
  let toSay: readonly BatchSaid[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function stop(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  function show(next: BatchSaid | null): void {
    said = next;
    timer = setTimeout(
      () => {
        timer = undefined;
        const [first, ...rest] = toSay;
        toSay = rest;
        if (!first) return;
        show(first);
        onNext();
      },
      next?.kind === 'begun' ? BEGINNING_STANDS_MS : OTHERS_STAND_MS,
    );
  }

  return {
    now: () => said,
    say: (next) => {
      if (timer === undefined) show(next);
      else toSay = [...toSay, next];
    },
    sayAtOnce: (next) => {
      stop();
      toSay = [];
      if (next) show(next);
      else said = null;
    },
    stop,
  };
}
