/** When a fault strikes: the head is read and nothing else, part of the body is, or all of it. */
export type FaultMoment = 'before-body' | 'during-body' | 'after-body';

/** An answer as it goes over the wire. */
export interface FaultAnswer {
  readonly status: number;
  /** The first line, where it is not to be HTTP's. */
  readonly statusLine?: string;
  /** @default 'text/html; charset=utf-8' */
  readonly type?: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Says more bytes than come. @default 0 */
  readonly missingBytes?: number;
  /** Whether a page of another origin may read it. @default true */
  readonly hasCors?: boolean;
}

/** One way in which an upload goes wrong, or only strangely. */
export interface Fault {
  /** The reference id that brings it about. */
  readonly id: string;
  /** What the server does, as what follows "when the server". */
  readonly does: string;
  readonly at: FaultMoment;
  /** Whether the invoice is stored all the same. @default false */
  readonly stores?: boolean;
  /** `success` is the documented one. @default no answer */
  readonly answer?: FaultAnswer | 'success';
  /** Of a `success`, sends only the first so many characters of the body; the rest never comes. */
  readonly cutAt?: number;
  /** Of the stored invoice's address. @default 3600 */
  readonly lifetimeSeconds?: number;
  /** Milliseconds of silence before each part of the body is read. @default 0 */
  readonly readPauseMs?: number;
  /** Milliseconds of silence when the moment has come. @default 0 */
  readonly pauseMs?: number;
  /** Milliseconds between the characters of the answer. @default 0 */
  readonly answerPauseMs?: number;
  /**
   * How it goes on: `reset` cuts the connection, `fin` closes our side and reads what still comes,
   * `drain` reads all that comes and then closes, `freeze` neither reads nor closes.
   */
  readonly ending: 'reset' | 'fin' | 'drain' | 'freeze';
}

const JSON_TYPE = 'application/json';

const nginx = (words: string): string =>
  `<html>\r\n<head><title>${words}</title></head>\r\n<body>\r\n<center><h1>${words}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`;

const werkzeug = (title: string, words: string): string =>
  `<!doctype html>\n<html lang=en>\n<title>${title}</title>\n<h1>${title.slice(4)}</h1>\n<p>${words}</p>\n`;

const LOGIN_PAGE =
  '<!DOCTYPE html><html><head><title>Sign in</title></head><body><form><input type="password"></form></body></html>';

/** Enough silence for the browser to say that its last byte is out. */
const SETTLED_MS = 300;

const strikes = (
  id: string,
  does: string,
  at: FaultMoment,
  ending: Fault['ending'],
  more: Partial<Fault> = {},
): Fault => ({ id, does, at, ending, ...more });

const answers = (
  id: string,
  does: string,
  answer: FaultAnswer,
  more: Partial<Fault> = {},
): Fault => ({
  id,
  does,
  at: 'after-body',
  ending: 'fin',
  answer,
  ...more,
});

const json = (
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): FaultAnswer => ({
  status,
  type: JSON_TYPE,
  body: JSON.stringify(body),
  headers,
});

const html = (status: number, body: string, headers: Record<string, string> = {}): FaultAnswer => ({
  status,
  body,
  headers,
});

/** Every fault the server knows. `OTHER_ORIGIN` in a header's value is the address of its storage. */
export const FAULTS: readonly Fault[] = [
  // The connection.
  strikes('reset-before-body', 'cuts the connection before the body', 'before-body', 'reset'),
  strikes(
    'reset-during-body',
    'cuts the connection in the middle of the body',
    'during-body',
    'reset',
  ),
  strikes('reset-after-body', 'cuts the connection after the last byte', 'after-body', 'reset', {
    stores: true,
    pauseMs: SETTLED_MS,
  }),
  strikes('fin-before-body', 'hangs up before the body', 'before-body', 'fin'),
  strikes('fin-during-body', 'hangs up in the middle of the body', 'during-body', 'fin'),
  strikes('fin-after-body', 'hangs up after the last byte', 'after-body', 'fin', {
    stores: true,
    pauseMs: SETTLED_MS,
  }),
  strikes('stop-reading', 'stops reading for ever', 'during-body', 'freeze'),
  strikes('never-answer', 'reads all and never answers', 'after-body', 'freeze', { stores: true }),
  strikes('drip', 'reads slowly', 'after-body', 'fin', {
    stores: true,
    answer: 'success',
    readPauseMs: 4,
  }),

  // The answer on its way.
  strikes(
    'early-413-read',
    'says at once that it is too large, and reads on',
    'before-body',
    'drain',
    {
      answer: html(413, nginx('413 Request Entity Too Large')),
    },
  ),
  strikes(
    'early-413-unread',
    'says at once that it is too large, and stops',
    'before-body',
    'freeze',
    {
      answer: html(413, nginx('413 Request Entity Too Large')),
    },
  ),
  strikes('slow-answer', 'takes its time to answer', 'after-body', 'fin', {
    stores: true,
    answer: 'success',
    pauseMs: 1000,
  }),
  strikes('answer-drip', 'answers a character at a time', 'after-body', 'fin', {
    stores: true,
    answer: 'success',
    answerPauseMs: 2,
  }),
  strikes('short-lived', 'gives an address that dies in three seconds', 'after-body', 'fin', {
    stores: true,
    answer: 'success',
    lifetimeSeconds: 3,
  }),
  strikes('answer-stops', 'stops in the middle of its answer', 'after-body', 'freeze', {
    stores: true,
    answer: 'success',
    cutAt: 20,
  }),
  strikes('cut-answer', 'hangs up in the middle of its answer', 'after-body', 'fin', {
    stores: true,
    answer: 'success',
    cutAt: 20,
  }),
  strikes(
    'reset-answer',
    'cuts the connection in the middle of its answer',
    'after-body',
    'reset',
    {
      stores: true,
      answer: 'success',
      cutAt: 20,
      pauseMs: SETTLED_MS,
    },
  ),
  answers(
    'broken-status-line',
    'answers in a language that is not HTTP',
    {
      status: 0,
      statusLine: 'SSH-2.0-OpenSSH_9.2',
      body: '',
    },
    { pauseMs: SETTLED_MS },
  ),

  // The answer itself.
  answers(
    'truncated-json',
    'answers with broken JSON',
    { status: 201, type: JSON_TYPE, body: '{"_status":"OK","url":"https://sto' },
    { stores: true },
  ),
  answers(
    'empty-answer',
    'answers with nothing',
    { status: 201, type: JSON_TYPE, body: '' },
    { stores: true },
  ),
  answers(
    'no-content',
    'answers that there is no content',
    { status: 204, body: '' },
    { stores: true },
  ),
  answers('no-url', 'answers without an address', json(201, { _status: 'OK' }), { stores: true }),
  answers(
    'url-not-text',
    'answers with an address that is not text',
    json(201, { _status: 'OK', url: { href: 1 } }),
    { stores: true },
  ),
  answers(
    'url-script',
    'answers with an address that is a script',
    json(201, { _status: 'OK', url: 'javascript:alert(1)' }),
    { stores: true },
  ),
  answers('json-list', 'answers with a list', json(200, [{ _status: 'OK' }]), { stores: true }),
  answers(
    'err-in-201',
    'says ERR in a success',
    json(201, { _status: 'ERR', _error: { code: 500, message: 'Disk full' } }),
  ),
  answers('login-page', 'answers with a page to sign in on', html(200, LOGIN_PAGE)),
  answers(
    'redirect-login',
    'sends the upload to another origin, to sign in',
    html(302, '', { Location: 'OTHER_ORIGIN/sign-in' }),
  ),
  answers(
    'redirect-post',
    'sends the upload, file and all, to another origin',
    html(307, '', { Location: 'OTHER_ORIGIN/elsewhere' }),
  ),
  answers(
    'incomplete',
    'has received a body without the file',
    json(400, { _status: 'ERR', _error: { code: 400, message: 'File is a required attribute.' } }),
  ),
  answers(
    'message-object',
    'gives its reason as an object',
    json(400, { _status: 'ERR', _error: { code: 400, message: { file: ['is odd'] } } }),
  ),
  answers(
    'issues',
    'names the fields it does not like',
    json(422, {
      _status: 'ERR',
      _issues: { file: 'must be smaller' },
      _error: { code: 422, message: 'Insertion failure' },
    }),
  ),
  answers(
    'wrong-address',
    'does not know the address',
    html(404, werkzeug('404 Not Found', 'The requested URL was not found on the server.')),
  ),
  answers(
    'unauthorized',
    'wants a token',
    json(401, {
      _status: 'ERR',
      _error: { code: 401, message: 'Please provide proper credentials' },
    }),
  ),
  answers(
    'forbidden',
    'does not allow it',
    json(403, { _status: 'ERR', _error: { code: 403, message: 'Forbidden' } }),
  ),
  answers(
    '413-nginx',
    'says after the last byte that it is too large',
    html(413, nginx('413 Request Entity Too Large')),
  ),
  answers(
    '429',
    'asks to slow down',
    json(
      429,
      { _status: 'ERR', _error: { code: 429, message: 'Rate limit exceeded' } },
      { 'Retry-After': '1' },
    ),
  ),
  answers(
    '429-patience',
    'asks to come back in half a minute',
    json(
      429,
      { _status: 'ERR', _error: { code: 429, message: 'Rate limit exceeded' } },
      { 'Retry-After': '30' },
    ),
  ),
  answers(
    '429-long',
    'asks to come back in an hour',
    json(
      429,
      { _status: 'ERR', _error: { code: 429, message: 'Rate limit exceeded' } },
      { 'Retry-After': '3600' },
    ),
  ),
  answers('500-nginx', 'fails (nginx)', html(500, nginx('500 Internal Server Error'))),
  answers(
    '500-werkzeug',
    'fails (Werkzeug)',
    html(
      500,
      werkzeug(
        '500 Internal Server Error',
        'The server encountered an internal error and was unable to complete your request.',
      ),
    ),
  ),
  answers(
    '500-without-cors',
    'fails, without leave to read it',
    {
      ...html(
        500,
        werkzeug('500 Internal Server Error', 'The server encountered an internal error.'),
      ),
      hasCors: false,
    },
    { pauseMs: SETTLED_MS },
  ),
  answers(
    '500-huge',
    'fails in ten million characters',
    html(500, `<html><body>${'<p>Traceback</p>'.repeat(625_000)}</body></html>`),
  ),
  answers('502-nginx', 'cannot reach the one behind it', html(502, nginx('502 Bad Gateway'))),
  answers('503-nginx', 'is busy', html(503, nginx('503 Service Temporarily Unavailable'))),
  answers(
    '503-retry-after',
    'is busy for a second',
    html(503, nginx('503 Service Temporarily Unavailable'), { 'Retry-After': '1' }),
  ),
  answers(
    '504-nginx',
    'gives up waiting for the one behind it',
    html(504, nginx('504 Gateway Time-out')),
  ),
  answers(
    '520-cloudflare',
    'is told of by the one in front of it',
    html(
      520,
      '<!DOCTYPE html><html><head><title>example.com | 520: Web server is returning an unknown error</title></head><body>Cloudflare Ray ID: 8f</body></html>',
      { 'CF-Ray': '8f1c2d3e4f5a6b7c-ARN' },
    ),
  ),
];

/** What a reference id asks for; see {@link readFaultId}. */
export interface AskedFault {
  readonly fault: Fault | undefined;
  /** How many attempts go wrong before one succeeds. */
  readonly times: number;
}

/**
 * Reads a reference id, `fault`, `fault~key` or `fault~key~times`: the key keeps one test's attempts
 * apart from another's, and an unknown fault is none.
 */
export function readFaultId(referenceId: string): AskedFault {
  const [id, , times = '1'] = referenceId.split('~');
  return { fault: FAULTS.find((fault) => fault.id === id), times: Number(times) };
}
