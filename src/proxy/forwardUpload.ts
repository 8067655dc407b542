import { ACCESS_TOKEN_HEADER, uploadPathOf } from '../client/contract.js';
import { type BodyWait, createBodySource } from './createBodySource.js';
import { createFormScanner } from './createFormScanner.js';
import type { ProxyProblem } from './errorAnswer.js';
import { type AcceptedUpload, ENVELOPE_BYTES, type ForwardSettings } from './forwardSettings.js';
import {
  API_STALLED,
  BROKEN_OFF,
  BROWSER_STALLED,
  LOST,
  NO_TOKEN,
  NO_TOKEN_FOR_LONG,
  REDIRECTED,
  REPEAT_SOON,
  TAKES_TOO_LONG,
  tokenRefusedOf,
  tooLargeOf,
  UNANSWERED,
  UNREACHABLE,
} from './problems.js';
import { readAnswerText, UNCODED } from './readAnswerText.js';
import { refusalIn } from './readRefusal.js';
import { asSetupFault, isSetupFault } from './setupFaults.js';
import { startTimer } from './startTimer.js';
import type { ApiAnswer } from './toBrowserAnswer.js';

/** An answer with more is not the API's; reading JSON of a megabyte can hold the thread for a third of a second. */
const ANSWER_BYTES = 65_536;

/** Sends an upload to the API, once more with a fresh token where that is needed and possible. */
export async function forwardUpload(
  upload: AcceptedUpload,
  settings: ForwardSettings,
): Promise<(ApiAnswer & { token: string }) | ProxyProblem> {
  const { referenceId, reader, sizeBytes, signal } = upload;
  const { stallMs, answerMs, repeatableSize, maxSize, allow } = settings;
  let problem: ProxyProblem | null = null;
  let sending: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let awaited: ProxyProblem = UNREACHABLE;
  let rejectStopped: (reason: unknown) => void = () => undefined;
  const stopped = new Promise<never>((_, reject) => {
    rejectStopped = reject;
  });
  stopped.catch(() => undefined);

  const stop = (reason: ProxyProblem): void => {
    problem ??= reason;
    rejectStopped(problem);
    sending?.abort();
  };
  const stopAfter = (limitMs: number, reason: ProxyProblem): void => {
    awaited = reason;
    clearTimeout(timer);
    if (!problem) timer = startTimer(limitMs, () => stop(reason));
  };
  const totalTimer = startTimer(upload.remainingMs, () =>
    stop({ ...awaited, message: TAKES_TOO_LONG, cause: new Error(TAKES_TOO_LONG) }),
  );
  const onAbort = (): void => stop(BROKEN_OFF);
  const waits: Record<BodyWait, () => void> = {
    browser: () => stopAfter(stallMs, BROWSER_STALLED),
    api: () => stopAfter(stallMs, API_STALLED),
    answer: () => stopAfter(answerMs, UNANSWERED),
  };

  const source = createBodySource(reader, {
    sizeBytes,
    limitBytes: maxSize + ENVELOPE_BYTES,
    tooLarge: tooLargeOf(maxSize),
    keptBytes: repeatableSize,
    scanner: allow && createFormScanner(upload.boundary, allow),
    onWait: (wait) => waits[wait](),
    onProblem: stop,
  });

  const askToken = async (refresh: boolean): Promise<string> => {
    stopAfter(answerMs, { ...NO_TOKEN, cause: new Error('getAccessToken takes too long.') });
    try {
      const token: unknown = await settings.getAccessToken({ refresh });
      // The value is not in the error: it may be a token all the same.
      if (typeof token !== 'string' || !/^[!-~]+$/.test(token)) {
        throw asSetupFault(new TypeError('getAccessToken gave no usable token.'));
      }
      return token;
    } catch (cause) {
      stop({ ...(isSetupFault(cause) ? NO_TOKEN_FOR_LONG : NO_TOKEN), cause });
      throw cause;
    }
  };

  const send = async (token: string): Promise<ApiAnswer & { token: string }> => {
    // Over already, while the token was being waited for.
    if (problem) throw new Error('The upload has ended.');
    sending = new AbortController();
    const { signal: sendingSignal } = sending;
    const headers = new Headers({
      accept: 'application/json',
      ...UNCODED,
      'content-type': upload.contentType,
      [ACCESS_TOKEN_HEADER]: token,
    });
    // An API behind a server that takes no chunked body needs it.
    if (sizeBytes !== null) headers.set('content-length', String(sizeBytes));
    let response: Response | null = null;
    let isOver = false;
    try {
      response = await settings.fetch(settings.apiAddress + uploadPathOf(referenceId), {
        method: 'POST',
        headers,
        body: source.open(),
        duplex: 'half',
        redirect: settings.redirect,
        signal: sendingSignal,
      });
      const text = await readAnswerText(response, ANSWER_BYTES, sendingSignal);
      isOver = text !== null && source.isComplete();
      return { response, text, token };
    } catch (cause) {
      // After a redirect that it refused, Node's fetch leaves the connection open.
      if (isRedirect(cause)) sending.abort();
      throw cause;
    } finally {
      clearTimeout(timer);
      // The rest of the answer, or of a body that was answered before its end, is not wanted.
      if (response && !isOver) sending.abort();
    }
  };

  const run = async (): Promise<(ApiAnswer & { token: string }) | ProxyProblem> => {
    const first = await send(await askToken(false));
    if (first.response.status !== 401) return first;
    const freshToken = await askToken(true);
    if (!source.canReopen()) return REPEAT_SOON;
    const second = await send(freshToken);
    return second.response.status === 401 ? tokenRefusedOf(refusalIn(second.text)) : second;
  };

  signal.addEventListener('abort', onAbort);
  if (signal.aborted) onAbort();
  try {
    return problem ?? (await Promise.race([run(), stopped]));
  } catch (cause) {
    if (problem) return problem;
    if (isRedirect(cause)) return { ...REDIRECTED, cause };
    return { ...(source.isComplete() ? LOST : UNREACHABLE), cause };
  } finally {
    clearTimeout(timer);
    clearTimeout(totalTimer);
    signal.removeEventListener('abort', onAbort);
  }
}

// The reason is in words only: "unexpected redirect" in Node, "UnexpectedRedirect" in Bun.
function isRedirect(error: unknown): boolean {
  return error instanceof Error && /redirect/i.test(`${error.message} ${String(error.cause)}`);
}
