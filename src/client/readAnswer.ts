import { domainInvalidMessage } from '../core/apiMessages.js';
import type { MediaUploadErrorCode } from '../core/errorCodes.js';
import {
  DOCUMENTED_MESSAGE,
  type MediaUploadError,
  type MediaUploadErrorInit,
} from '../core/MediaUploadError.js';
import { readRetryAfter } from '../core/retryPolicy.js';
import { lifetimeMsOf, readSignedUrl, readUrl } from '../core/signedUrl.js';
import type { UploadedMedia } from '../core/uploadedMedia.js';
import type { MediaUploadRequest } from './contract.js';
import { failureOf } from './failureOf.js';
import { type ApiTexts, readApiTexts } from './readApiTexts.js';
import { readMediaTypes } from './readMediaTypes.js';
import { toCleanText } from './toCleanText.js';

/** An answer as it came over the wire, before anybody has looked at it. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: { get(name: string): unknown };
  readonly body: unknown;
  /** Where the request went; with `responseUrl` it tells a redirect to elsewhere. */
  readonly requestedUrl?: string | undefined;
  readonly responseUrl?: string | undefined;
}

/** Codes that follow from the status alone. */
const CODE_OF_STATUS: Readonly<Record<number, MediaUploadErrorCode>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'unexpected-response',
  405: 'unexpected-response',
  408: 'timeout',
  413: 'file-too-large',
  415: 'content-type-not-allowed',
  429: 'rate-limited',
};

/** How each documented message begins. */
const CODE_OF_MESSAGE = /* @__PURE__ */ codesByMessage();

const REQUEST_ID_HEADERS = ['x-request-id', 'x-correlation-id', 'cf-ray'];

/**
 * Reads whatever came back. Trust ends here: the result is a stored invoice whose URL may be shown, or
 * an error.
 *
 * @throws {MediaUploadError} for everything that is not the documented success.
 */
export function readAnswer(answer: RawAnswer, request: MediaUploadRequest): UploadedMedia {
  const { status, headers } = answer;
  const { file, referenceId } = request;
  const read = readApiTexts(answer.body);
  const base = globalThis.document?.baseURI;
  const asked = readUrl(answer.requestedUrl, base);
  const answered = readUrl(answer.responseUrl, base) ?? asked;
  const isRedirected = asked !== null && !isSamePlace(asked, answered);
  const answeredAt = Date.parse(String(headers.get('date'))) || null;
  const about: Omit<MediaUploadErrorInit, 'code'> = {
    referenceId,
    status,
    outcome:
      status === 503 || (status < 500 && (status >= 400 || read.isRefusal)) ? 'refused' : 'unknown',
    retryAfter: readRetryAfter(headers.get('retry-after'), answeredAt ?? Date.now()),
    requestId: REQUEST_ID_HEADERS.map((name) => toCleanText(headers.get(name))).find(Boolean),
  };
  if (!isRedirected && (status >= 400 || read.isRefusal)) {
    throw refusalOf(about, status, read, request);
  }
  // Outside of a page, an API asked over http may name its files over http.
  const signed = readSignedUrl(read.document['url'], globalThis.location ?? asked);
  const isStored = status >= 200 && status < 300 && (read.document['_status'] ?? 'OK') === 'OK';
  if (isRedirected || !isStored || !signed) {
    const reason = isRedirected ? 'redirected' : read.isHtml ? 'html' : undefined;
    throw failureOf({ ...about, code: 'unexpected-response', reason });
  }
  return {
    url: signed.url,
    expiresAt: new Date(Date.now() + lifetimeMsOf(signed.url, answeredAt)),
    referenceId,
    fileName: file.name,
    contentType: file.type,
    size: file.size,
    warnings: [],
  };
}

function refusalOf(
  about: Omit<MediaUploadErrorInit, 'code'>,
  status: number,
  { texts, issues, pageTexts }: ApiTexts,
  { file, domain }: MediaUploadRequest,
): MediaUploadError {
  if (status >= 500) return failureOf({ ...about, code: 'server-error', message: texts[0] });
  for (const message of [...texts, ...pageTexts]) {
    for (const [pattern, code] of CODE_OF_MESSAGE) {
      const match = pattern.exec(message);
      if (match === null) continue;
      return failureOf({
        ...about,
        code,
        message,
        issues,
        ...(code === 'domain-invalid' && { domain: match[1] || domain }),
        // We never send without a file: this is how a body that was cut on its way is answered.
        ...(code === 'file-required' && { reason: 'incomplete' }),
        ...(code === 'content-type-not-allowed' &&
          readMediaTypes(message.slice(match[0].length), file.type)),
      });
    }
  }
  const code = CODE_OF_STATUS[status] ?? 'unknown';
  return failureOf({
    ...about,
    code,
    message: texts[0],
    issues,
    reason: code === 'unexpected-response' ? 'wrong-address' : undefined,
  });
}

/** A page that asks over http may be made to ask over https, by its policy or the host's: no other place. */
function isSamePlace(asked: URL, answered: URL | null): boolean {
  return (
    answered?.host === asked.host &&
    (answered.protocol === asked.protocol || answered.protocol === 'https:')
  );
}

function codesByMessage(): readonly (readonly [RegExp, MediaUploadErrorCode])[] {
  const messages = { 'domain-invalid': domainInvalidMessage('(.*?)'), ...DOCUMENTED_MESSAGE };
  return Object.entries(messages).map(
    ([code, message]) => [beginningOf(message), code as MediaUploadErrorCode] as const,
  );
}

/**
 * The closing dot, the case and the kind of apostrophe are not worth losing a message for, nor is the status that
 * Flask writes before it ("404 Not Found: ").
 */
function beginningOf(message: string): RegExp {
  return new RegExp(
    `^(?:\\d+ [a-z ]+: )?${message.replace(/\.$/, '\\.?').replace(/'/g, "['‘’]")}`,
    'i',
  );
}
