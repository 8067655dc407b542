import { apiAddressOf } from './apiAddressOf.js';
import { drainBody } from './drainBody.js';
import { errorAnswer } from './errorAnswer.js';
import { ENVELOPE_BYTES, type ForwardSettings } from './forwardSettings.js';
import { forwardUpload } from './forwardUpload.js';
import { NO_BODY, NOT_ALLOWED, NOT_DECIDED, NOT_SET_UP, tooLargeOf } from './problems.js';
import type { MediaUploadProxyOptions } from './proxyOptions.js';
import { readBoundary } from './readBoundary.js';
import { readSettings } from './readSettings.js';
import { readTarget } from './readTarget.js';
import { reporterOf } from './reporterOf.js';
import { startTimer } from './startTimer.js';
import { toBrowserAnswer } from './toBrowserAnswer.js';

/**
 * A backend's route for uploads, for every server that speaks `Request` and `Response`: takes
 * `POST …/media--upload/{reference_id}` under any prefix, adds the access token and streams the body on
 * to the API, holding no more than `repeatableSize` bytes of it. Cookies, `Authorization` and all other
 * headers of the browser stay here, and so do the API's own headers and pages: the browser gets JSON in
 * the API's documented shape, whatever happens. The function it returns never throws.
 *
 * Statuses of its own: 400, 403, 404, 405, 408, 413 and 415 for what is wrong with the request; 503 with
 * `Retry-After` where nothing can have been stored; 502 and 504 where it may have been; 500 where
 * `authorize` threw, and where an option is of a wrong type. A 401 is never the API's.
 *
 * `toNodeListener` puts it behind Node's own server, Express or Fastify.
 *
 * @throws {TypeError} at once, for an `apiUrl` that is no absolute http(s) URL.
 */
export function createMediaUploadProxy(
  options: MediaUploadProxyOptions,
): (request: Request) => Promise<Response> {
  const apiAddress = apiAddressOf(options.apiUrl);
  const redirect = canRefuseRedirects() ? 'error' : 'manual';
  const report = reporterOf(options.onError);

  const decide = async (
    request: Request,
    referenceId: string,
    totalMs: number,
  ): Promise<Response | null> => {
    try {
      const verdict = await within(totalMs, options.authorize(request, referenceId));
      if (request.bodyUsed || request.body?.locked) {
        throw new TypeError('authorize must not read the body of the request.');
      }
      if (!(verdict instanceof Response)) return verdict === true ? null : errorAnswer(NOT_ALLOWED);
      if (verdict.type !== 'error' && !verdict.bodyUsed && !verdict.body?.locked) return verdict;
      throw new TypeError('authorize gave a Response that cannot be sent.');
    } catch (error) {
      report(error, { referenceId, status: NOT_DECIDED.status });
      return errorAnswer(NOT_DECIDED);
    }
  };

  const answerTo = async (request: Request, referenceId: string): Promise<Response> => {
    const settings: ForwardSettings = { ...readSettings(options), apiAddress, redirect };
    const startedMs = performance.now();
    const form = readBoundary(request.headers);
    if ('status' in form) return errorAnswer(form);
    const sizeBytes = readSize(request.headers);
    if ((sizeBytes ?? 0) > settings.maxSize + ENVELOPE_BYTES) {
      return errorAnswer(tooLargeOf(settings.maxSize));
    }
    const refusal = await decide(request, referenceId, settings.totalMs);
    if (refusal) return refusal;
    if (!request.body) return errorAnswer(NO_BODY);

    const { signal } = request;
    const reader = request.body.getReader();
    const elapsedMs = performance.now() - startedMs;
    const remainingMs = settings.totalMs && Math.max(1, settings.totalMs - elapsedMs);
    const result = await forwardUpload(
      { ...form, referenceId, sizeBytes, remainingMs, reader, signal },
      settings,
    );
    void drainBody(reader);
    if ('response' in result) {
      const { answer, oddity } = toBrowserAnswer(result, result.token);
      if (oddity) report(new Error(oddity), { referenceId, status: answer.status });
      return answer;
    }
    if (result.status >= 500 || result.isForOperator) {
      const { status, message, cause = new Error(message) } = result;
      report(cause, { referenceId, status });
    }
    return errorAnswer(result);
  };

  return async (request) => {
    let referenceId = '';
    try {
      const target = readTarget(request);
      if ('referenceId' in target) referenceId = target.referenceId;
      const answer =
        'status' in target ? errorAnswer(target) : await answerTo(request, referenceId);
      // Refused before the body was touched.
      if (request.body && !request.body.locked) void drainBody(request.body.getReader());
      return answer;
    } catch (error) {
      report(error, { referenceId, status: NOT_SET_UP.status });
      return errorAnswer(NOT_SET_UP);
    }
  };
}

/** @throws {Error} where `promise` takes longer; 0 is no limit. */
async function within<Value>(limitMs: number, promise: Value | Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = startTimer(limitMs, () => reject(new Error('authorize takes too long.')));
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

// Cloudflare's runtime throws for the mode it does not have.
function canRefuseRedirects(): boolean {
  try {
    return new Request('https://api.invalid', { redirect: 'error' }).redirect === 'error';
  } catch {
    return false;
  }
}

function readSize(headers: Headers): number | null {
  const value = headers.get('content-length');
  return value !== null && /^\d{1,15}$/.test(value) ? Number(value) : null;
}
