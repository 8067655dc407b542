import type { ProxyProblem } from './errorAnswer.js';
import { BROKEN_OFF, TAKES_TOO_LONG, UNREACHABLE } from './problems.js';
import { startTimer } from './startTimer.js';

/** What ends one upload before its answer; see {@link createUploadEnd}. */
export interface UploadEnd {
  /** Why it ended; null until it does. */
  readonly problem: () => ProxyProblem | null;
  /** Aborted when it ends. */
  readonly signal: AbortSignal;
  /** Rejects when it ends. */
  readonly ended: Promise<never>;
  readonly stop: (problem: ProxyProblem) => void;
  /** Ends it after so many milliseconds, in place of what was waited for until now. */
  readonly waitFor: (limitMs: number, problem: ProxyProblem) => void;
  /** Waits for nothing. */
  readonly rest: () => void;
  /** Leaves no timer and no listener behind. */
  readonly close: () => void;
}

/**
 * Ends an upload for the first reason that comes up: what is waited for takes too long, all of it does, or the
 * browser is gone.
 *
 * @param browser Aborted when the browser goes away.
 * @param totalMs Milliseconds that all of it may take.
 */
export function createUploadEnd(browser: AbortSignal, totalMs: number): UploadEnd {
  const controller = new AbortController();
  let problem: ProxyProblem | null = null;
  let awaited: ProxyProblem = UNREACHABLE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let rejectEnded: (reason: unknown) => void = () => undefined;
  const ended = new Promise<never>((_, reject) => {
    rejectEnded = reject;
  });
  // Nobody may be waiting for it yet.
  ended.catch(() => undefined);

  const stop = (reason: ProxyProblem): void => {
    problem ??= reason;
    rejectEnded(problem);
    controller.abort();
  };
  const onAbort = (): void => stop(BROKEN_OFF);
  const totalTimer = startTimer(totalMs, () =>
    stop({ ...awaited, message: TAKES_TOO_LONG, cause: new Error(TAKES_TOO_LONG) }),
  );
  browser.addEventListener('abort', onAbort);
  if (browser.aborted) onAbort();

  return {
    problem: () => problem,
    signal: controller.signal,
    ended,
    stop,
    waitFor: (limitMs, reason) => {
      awaited = reason;
      clearTimeout(timer);
      if (!problem) timer = startTimer(limitMs, () => stop(reason));
    },
    rest: () => clearTimeout(timer),
    close: () => {
      clearTimeout(timer);
      clearTimeout(totalTimer);
      browser.removeEventListener('abort', onAbort);
    },
  };
}
