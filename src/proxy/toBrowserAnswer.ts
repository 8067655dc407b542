import { readJson } from '../core/readJson.js';
import { documentWithoutSecret, withoutSecret } from '../core/withoutSecret.js';
import { ANSWER_HEADERS, errorAnswer, type ProxyProblem } from './errorAnswer.js';
import { REDIRECTED } from './problems.js';

/** An answer of the API, read to its end; `text` is null where that would cost too much. */
export interface ApiAnswer {
  readonly response: Response;
  readonly text: string | null;
}

const PASSED_HEADERS: readonly string[] = [
  'retry-after',
  'date',
  'x-request-id',
  'x-correlation-id',
];

/**
 * The API's answer as the browser may see it: JSON objects as they are (only `token` blotted out, should
 * the API repeat it), anything else as the documented envelope. Of errors from 500 on, which may hold
 * traces and addresses, one plain sentence is kept. Errors keep their status; a success that cannot be
 * read, a redirect, and a status that HTTP does not know become 502, since nobody knows then what has
 * been stored. Few headers pass. `oddity` says what the operator should know about an answer that was
 * replaced.
 */
export function toBrowserAnswer(
  { response, text }: ApiAnswer,
  token: string,
): { answer: Response; oddity: string | null } {
  const { status } = response;
  const isRefusal = status >= 400 && status < 600 && status !== 401 && status !== 407;
  const document = (response.ok || isRefusal) && text !== null ? objectOf(text) : null;
  const sentence = status >= 500 && document ? sentenceIn(document, token) : null;
  const isPassed = document !== null && status < 500;
  const answer = isPassed
    ? new Response(jsonWithoutToken(text ?? '', document, token), {
        status,
        headers: ANSWER_HEADERS,
      })
    : errorAnswer(
        isRefusal
          ? { status, message: sentence ?? sentenceOf(status) }
          : status >= 300 && status < 400
            ? REDIRECTED
            : UNREADABLE,
      );
  for (const name of PASSED_HEADERS) {
    const value = response.headers.get(name);
    if (value !== null && withoutSecret(value, token) === value) answer.headers.set(name, value);
  }
  const type = response.headers.get('content-type') ?? 'no content type';
  const isWhole = isPassed || sentence !== null;
  const why = text === null ? ', too large or compressed too much to be read' : '';
  return { answer, oddity: isWhole ? null : `The API answered ${status} with ${type}${why}.` };
}

/** The very text, unless the token is somewhere in it, or what Python writes and JSON does not know. */
function jsonWithoutToken(text: string, document: object, token: string): string {
  if (withoutSecret(text, token) === text && !/NaN|Infinity/.test(text)) return text;
  return JSON.stringify(documentWithoutSecret(document, token));
}

/** `_error.message`, where it is one line that holds no address, no path and no setting. */
function sentenceIn(document: object, token: string): string | null {
  const { _error: error } = document as { _error?: unknown };
  const { message } = Object(error) as { message?: unknown };
  const isSentence = typeof message === 'string' && /^[^\p{Cc}/\\=@]{1,200}$/u.test(message);
  return isSentence ? withoutSecret(message, token) : null;
}

function objectOf(text: string): object | null {
  const value = readJson(text);
  return typeof value === 'object' && !Array.isArray(value) ? value : null;
}

const UNREADABLE: ProxyProblem = {
  status: 502,
  message: 'The service gave an answer that cannot be read.',
};

function sentenceOf(status: number): string {
  switch (status) {
    case 403:
      return 'The service does not allow this upload.';
    case 404:
      return 'The service does not know this address.';
    case 413:
      return 'The file is too large for the service.';
    case 429:
      return 'The service is asked too often.';
    case 503:
      return 'The service is not available at the moment.';
    case 504:
      return 'The service did not answer in time.';
    default:
      return status >= 500 ? 'The service has failed.' : 'The service refused the upload.';
  }
}
