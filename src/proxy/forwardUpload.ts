import { askAccessToken } from './askAccessToken.js';
import { type BodySource, type BodyWait, createBodySource } from './createBodySource.js';
import { createFormScanner } from './createFormScanner.js';
import { createUploadEnd, type UploadEnd } from './createUploadEnd.js';
import type { ProxyProblem } from './errorAnswer.js';
import { type AcceptedUpload, ENVELOPE_BYTES, type ForwardSettings } from './forwardSettings.js';
import {
  API_STALLED,
  BROWSER_STALLED,
  LOST,
  REDIRECTED,
  REPEAT_SOON,
  tokenRefusedOf,
  tooLargeOf,
  UNANSWERED,
  UNREACHABLE,
} from './problems.js';
import { refusalIn } from './readRefusal.js';
import { isRedirect, sendToApi } from './sendToApi.js';
import type { ApiAnswer } from './toBrowserAnswer.js';

/** The API's answer, and the token that it was asked with. */
export interface ForwardedAnswer extends ApiAnswer {
  readonly token: string;
}

/** Sends an upload to the API, once more with a fresh token where that is needed and possible. */
export async function forwardUpload(
  upload: AcceptedUpload,
  settings: ForwardSettings,
): Promise<ForwardedAnswer | ProxyProblem> {
  const end = createUploadEnd(upload.signal, upload.remainingMs);
  const source = sourceOf(upload, settings, end);
  const attempt = async (refresh: boolean): Promise<ForwardedAnswer | null> => {
    const token = await askAccessToken(settings, refresh, end);
    if (refresh && !source.canReopen()) return null;
    return { ...(await sendToApi(upload, settings, token, source, end)), token };
  };
  const run = async (): Promise<ForwardedAnswer | ProxyProblem> => {
    const first = await attempt(false);
    if (first && first.response.status !== 401) return first;
    const second = await attempt(true);
    if (!second) return REPEAT_SOON;
    return second.response.status === 401 ? tokenRefusedOf(refusalIn(second.text)) : second;
  };

  try {
    return end.problem() ?? (await Promise.race([run(), end.ended]));
  } catch (cause) {
    const problem = end.problem();
    if (problem) return problem;
    if (isRedirect(cause)) return { ...REDIRECTED, cause };
    return { ...(source.isComplete() ? LOST : UNREACHABLE), cause };
  } finally {
    end.close();
  }
}

/** The upload's body, which ends the upload where it is not as it should be, or stands still. */
function sourceOf(
  { reader, sizeBytes, boundary }: AcceptedUpload,
  { allow, maxSize, repeatableSize, stallMs, answerMs }: ForwardSettings,
  end: UploadEnd,
): BodySource {
  const waits: Record<BodyWait, () => void> = {
    browser: () => end.waitFor(stallMs, BROWSER_STALLED),
    api: () => end.waitFor(stallMs, API_STALLED),
    answer: () => end.waitFor(answerMs, UNANSWERED),
  };
  return createBodySource(reader, {
    sizeBytes,
    limitBytes: maxSize + ENVELOPE_BYTES,
    tooLarge: tooLargeOf(maxSize),
    keptBytes: repeatableSize,
    scanner: allow && createFormScanner(boundary, allow),
    onWait: (wait) => waits[wait](),
    onProblem: end.stop,
  });
}
