import { ANSWER_HEADERS, errorAnswer, type ProxyProblem } from './errorAnswer.js';
import { REDIRECTED } from './problems.js';

/** An answer of the API, read to its end. */
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
 * the API repeat it), anything else as the documented envelope. Errors keep their status; a success that
 * cannot be read and a redirect become 502, since nobody knows then what has been stored. Few headers
 * pass. `oddity` says what the operator should know about an answer that was replaced.
 */
export function toBrowserAnswer(
  { response, text }: ApiAnswer,
  token: string,
): { answer: Response; oddity: string | null } {
  const { status } = response;
  const isRefusal = status >= 400 && status !== 401 && status !== 407;
  const isJson = (response.ok || isRefusal) && text !== null && isJsonObject(text);
  const answer = isJson
    ? new Response(withoutEcho(text, token), { status, headers: ANSWER_HEADERS })
    : errorAnswer(
        isRefusal
          ? { status, message: sentenceOf(status) }
          : status >= 300
            ? REDIRECTED
            : UNREADABLE,
      );
  for (const name of PASSED_HEADERS) {
    const value = response.headers.get(name);
    if (value !== null) answer.headers.set(name, value);
  }
  const type = response.headers.get('content-type') ?? 'no content type';
  return { answer, oddity: isJson ? null : `The API answered ${status} with ${type}.` };
}

// Replacing a very short one would break the JSON around it.
function withoutEcho(text: string, token: string): string {
  return token.length < 8 ? text : text.replaceAll(token, '…');
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
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
