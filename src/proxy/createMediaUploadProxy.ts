import { apiAddressOf } from './apiAddressOf.js';
import { drainBody } from './drainBody.js';
import { errorAnswer, type ProxyProblem } from './errorAnswer.js';
import { ENVELOPE_BYTES, type ForwardSettings } from './forwardSettings.js';
import { forwardUpload } from './forwardUpload.js';
import { NO_BODY, NOT_ALLOWED, NOT_DECIDED, tooLargeOf } from './problems.js';
import type { MediaUploadProxyOptions } from './proxyOptions.js';
import { readBoundary } from './readBoundary.js';
import { readTarget } from './readTarget.js';
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
 * `authorize` threw. A 401 is never the API's.
 *
 * With Node's own server, two lines make its request a `Request` and the answer its own:
 *
 * ```js
 * const answer = await proxy(new Request(`http://${req.headers.host}${req.url}`, { method: req.method, headers: req.headers, body: req.method === 'POST' ? ReadableStream.from(req) : null, duplex: 'half' }));
 * res.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
 * ```
 *
 * @throws {TypeError} at once, for an `apiUrl` that is no absolute http(s) URL.
 */
export function createMediaUploadProxy(
  options: MediaUploadProxyOptions,
): (request: Request) => Promise<Response> {
  const { authorize, timeouts, onError } = options;
  const settings: ForwardSettings = {
    apiAddress: apiAddressOf(options.apiUrl),
    getAccessToken: options.getAccessToken,
    allow: options.allow ?? null,
    maxSize: options.maxSize ?? Number.POSITIVE_INFINITY,
    repeatableSize: options.repeatableSize ?? 1_048_576,
    stallMs: timeouts?.stallMs ?? 30_000,
    answerMs: timeouts?.answerMs ?? 110_000,
    redirect: canRefuseRedirects() ? 'error' : 'manual',
    fetch: options.fetch ?? ((url, init) => globalThis.fetch(url, init)),
  };

  const report = (error: unknown, referenceId: string, status: number): void => {
    try {
      onError?.(error, { referenceId, status });
    } catch {
      // A log that fails is no reason to fail the upload.
    }
  };

  const decide = async (request: Request, referenceId: string): Promise<Response | null> => {
    try {
      const verdict = await authorize(request, referenceId);
      if (request.bodyUsed) throw new TypeError('authorize must not read the body of the request.');
      if (verdict instanceof Response) return verdict;
      return verdict === true ? null : errorAnswer(NOT_ALLOWED);
    } catch (error) {
      report(error, referenceId, NOT_DECIDED.status);
      return errorAnswer(NOT_DECIDED);
    }
  };

  const answerTo = async (request: Request): Promise<Response> => {
    const target = readTarget(request);
    if ('status' in target) return errorAnswer(target);
    const { referenceId } = target;
    const form = readBoundary(request.headers);
    if ('status' in form) return errorAnswer(form);
    const sizeBytes = readSize(request.headers);
    if ((sizeBytes ?? 0) > settings.maxSize + ENVELOPE_BYTES) {
      return errorAnswer(tooLargeOf(settings.maxSize));
    }
    const refusal = await decide(request, referenceId);
    if (refusal) return refusal;
    if (!request.body) return errorAnswer(NO_BODY);

    const { signal } = request;
    const reader = request.body.getReader();
    const result = await forwardUpload(
      { ...form, referenceId, sizeBytes, reader, signal },
      settings,
    );
    void drainBody(reader);
    if ('response' in result) {
      const { answer, oddity } = toBrowserAnswer(result, result.token);
      if (oddity) report(new Error(oddity), referenceId, answer.status);
      return answer;
    }
    if (result.status >= 500) report(causeOf(result), referenceId, result.status);
    return errorAnswer(result);
  };

  return async (request) => {
    const answer = await answerTo(request);
    // Refused before the body was touched.
    if (request.body && !request.body.locked) void drainBody(request.body.getReader());
    return answer;
  };
}

// Cloudflare's runtime throws for the mode it does not have.
function canRefuseRedirects(): boolean {
  try {
    return new Request('https://api.invalid', { redirect: 'error' }).redirect === 'error';
  } catch {
    return false;
  }
}

function causeOf({ cause, message }: ProxyProblem): unknown {
  return cause ?? new Error(message);
}

function readSize(headers: Headers): number | null {
  const value = headers.get('content-length');
  return value !== null && /^\d+$/.test(value) ? Number(value) : null;
}
