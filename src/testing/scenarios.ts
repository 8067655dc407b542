import { API_MESSAGE } from '../core/apiMessages.js';
import { contentTypeMessageOf } from './checkUpload.js';
import { NOT_AUTHENTICATED, ROUTE_NOT_FOUND } from './frameworkAnswer.js';
import {
  SCENARIO_PREFIX,
  type Scenario,
  type ScenarioAnswer,
  type ScenarioFacts,
} from './scenario.js';
import { HTML_TYPE, SERVER_PAGE } from './serverPages.js';

/**
 * Every situation the stand-in API can play. An upload to a scenario's id still passes all real checks
 * first, except where the situation lies before them.
 */
export const SCENARIOS: readonly Scenario[] = [
  // Stored
  of('stored', 'Stored', 'The documented success: 201 with `_status` and `url`.', 201),
  of(
    'url-alone',
    'Stored, URL alone',
    'Success as the other published example has it: 201 with `url` and no `_status`.',
    201,
    { answer: ok((url) => ({ url })) },
  ),
  of('slow', 'Slow line', 'The body is taken at 3 MB/s, and over at least four seconds.', 201, {
    bytesPerSecond: 3_000_000,
    minBodyMs: 4000,
  }),
  of(
    'slow-answer',
    'Slow answer',
    'The body is taken at once; the answer comes three seconds later.',
    201,
    { answerDelayMs: 3000 },
  ),
  of('expires-soon', 'Short-lived link', 'Stored; the signed URL lives for twenty seconds.', 201, {
    lifetimeSeconds: 20,
  }),
  of('expired-url', 'Link dead on arrival', 'Stored; the signed URL expired a minute ago.', 201, {
    lifetimeSeconds: -60,
  }),
  of('v4-url', 'V4-signed link', 'Stored; the URL carries X-Goog-Date and X-Goog-Expires.', 201, {
    signing: 'v4',
  }),
  of('no-expires', 'Link without a time', 'Stored; the URL does not tell when it expires.', 201, {
    signing: 'without-expiry',
  }),
  of(
    'stored-without-preview',
    'Stored, not readable',
    'Stored; the storage answers reads with 403 and XML.',
    201,
    { isStorageClosed: true },
  ),

  // The documented errors
  of(
    'domain-invalid',
    'Domain not valid',
    'The documented 400 for a domain that is not registered, whatever was sent.',
    400,
    {
      stage: 'body',
      answer: { status: 400, error: ({ domain }) => API_MESSAGE.domainInvalid(domain) },
    },
  ),
  of(
    'dotted-path-missing',
    'Dotted path missing',
    'The documented 400 for a missing dotted path, whatever was sent.',
    400,
    { stage: 'body', answer: { status: 400, error: API_MESSAGE.dottedPathMissing } },
  ),
  of(
    'dotted-path-invalid',
    'Dotted path not valid',
    'The documented 400 for a path that is no media field, whatever was sent.',
    400,
    { stage: 'body', answer: { status: 400, error: API_MESSAGE.dottedPathInvalid } },
  ),
  of(
    'file-required',
    'File missing',
    'The documented 400 for a request without a file, whatever was sent: what a body cut on its way is answered.',
    400,
    { stage: 'body', answer: { status: 400, error: API_MESSAGE.fileRequired } },
  ),
  of(
    'content-type-not-allowed',
    'Content type not allowed',
    'The documented 400 for a type the field does not take, whatever was sent.',
    400,
    {
      stage: 'body',
      answer: {
        status: 400,
        error: ({ expectedTypes, actualType }) =>
          contentTypeMessageOf(expectedTypes, actualType, 0),
      },
    },
  ),
  of('not-found', 'Resource not found', 'The documented 404: no resource has this id.', 404, {
    stage: 'checks',
    answer: { status: 404, error: API_MESSAGE.resourceNotFound },
  }),

  // Refused by the API or before it
  of('err-with-200', 'Error with 200', 'The error envelope under an HTTP status of success.', 200, {
    stage: 'checks',
    answer: json(200, {
      _status: 'ERR',
      _error: { code: 400, message: 'The document could not be stored.' },
    }),
  }),
  of('unauthorized', 'Access token refused', 'Every access token is answered with 401.', 401, {
    stage: 'body',
    answer: { status: 401, error: NOT_AUTHENTICATED },
  }),
  of(
    'token-expired',
    'Access token expired',
    'The first upload is answered with 401; the next one works.',
    401,
    { stage: 'body', isOnce: true, answer: { status: 401, error: NOT_AUTHENTICATED } },
  ),
  of('forbidden', 'Not permitted', 'The token is good, but not for this case.', 403, {
    stage: 'body',
    answer: {
      status: 403,
      error:
        "You don't have the permission to access the requested resource. It is either read-protected or not readable by the server.",
    },
  }),
  of(
    'routing-404',
    'Wrong address',
    'The framework has no such route: a 404 in other words than the documented one.',
    404,
    { stage: 'body', answer: { status: 404, error: ROUTE_NOT_FOUND } },
  ),
  of(
    '413',
    'Too large for a proxy',
    'A proxy refuses the body by its length, in HTML, without reading it.',
    413,
    { stage: 'headers', answer: html(413, SERVER_PAGE.nginx('413 Request Entity Too Large')) },
  ),
  of(
    '422',
    'Validation failed',
    'The framework finds fault with a field and says so in `_issues`.',
    422,
    {
      stage: 'checks',
      answer: {
        status: 422,
        error: 'Insertion failure: 1 document(s) contain(s) error(s)',
        issues: { original_invoice: 'field is read-only' },
      },
    },
  ),
  of(
    '429',
    'Too many requests',
    'The first upload is asked to wait two seconds; the next one works.',
    429,
    {
      stage: 'checks',
      isOnce: true,
      answer: { status: 429, headers: { 'retry-after': '2' }, error: 'Rate limit exceeded' },
    },
  ),
  of(
    'error-object',
    'Error message is an object',
    '`_error.message` is an object, as when the service aborts with one.',
    400,
    {
      stage: 'checks',
      answer: { status: 400, error: { file: 'is locked', reason: { code: 'locked' } } },
    },
  ),
  of('error-list', 'Error message is a list', '`_error.message` is a list of sentences.', 400, {
    stage: 'checks',
    answer: { status: 400, error: ['The case is closed.', 'The field is locked.'] },
  }),
  of('huge-error', 'Huge error', 'An error whose body is ten megabytes.', 400, {
    stage: 'checks',
    answer: json(400, () => ({
      _status: 'ERR',
      _error: { code: 400, message: 'x'.repeat(10_000_000) },
    })),
  }),

  // Broken servers
  of('500', 'Internal error', 'The framework fails and answers its own HTML page.', 500, {
    stage: 'checks',
    answer: html(500, SERVER_PAGE.werkzeug),
  }),
  of('502', 'Bad gateway', 'A proxy lost the API: nginx HTML.', 502, {
    stage: 'checks',
    answer: html(502, SERVER_PAGE.nginx('502 Bad Gateway')),
  }),
  of(
    '503',
    'Unavailable',
    'The first upload is asked to come back in two seconds; the next one works.',
    503,
    {
      stage: 'checks',
      isOnce: true,
      answer: html(503, SERVER_PAGE.nginx('503 Service Temporarily Unavailable'), {
        'retry-after': '2',
      }),
    },
  ),
  of(
    '504',
    'Gateway time-out',
    'The file is stored, but the proxy gave up waiting: Cloudflare HTML.',
    504,
    { answer: html(504, SERVER_PAGE.cloudflare) },
  ),

  // Successes that cannot be read; the file is stored
  of('login-page', 'Login page', 'A sign-in page answered with 200.', 200, {
    stage: 'body',
    answer: html(200, SERVER_PAGE.login),
  }),
  of('204', 'No content', '204 with nothing in it.', 204, { answer: { status: 204 } }),
  of('empty-body', 'Empty answer', '201 as JSON, but empty.', 201, {
    answer: { status: 201, headers: jsonHeaders(), body: '' },
  }),
  of('broken-json', 'Broken JSON', '201 with JSON that ends in the middle.', 201, {
    answer: { status: 201, headers: jsonHeaders(), body: '{"_status": "OK", "url": "https://stor' },
  }),
  of('url-missing', 'No URL', '201 without `url`.', 201, { answer: ok(() => ({ _status: 'OK' })) }),
  of('url-empty', 'Empty URL', '201 with an empty `url`.', 201, {
    answer: ok(() => ({ _status: 'OK', url: '' })),
  }),
  of('url-not-a-string', 'URL is not a string', '201 with an object for `url`.', 201, {
    answer: ok((url) => ({ _status: 'OK', url: { href: url } })),
  }),
  of(
    'url-credentials',
    'URL with credentials',
    '201 with a user name and password in `url`.',
    201,
    { answer: ok((url) => ({ _status: 'OK', url: url.replace('://', '://user:secret@') })) },
  ),
  of('url-http', 'URL over http', '201 with an `http:` URL.', 201, {
    answer: ok((url) => ({ _status: 'OK', url: url.replace(/^https:/, 'http:') })),
  }),
  of('url-javascript', 'URL is a script', '201 with a `javascript:` URL.', 201, {
    answer: ok(() => ({ _status: 'OK', url: 'javascript:alert(document.domain)' })),
  }),

  // No answer
  of(
    'stalled',
    'Stalled',
    'Stops reading after the first 64 kB or so, and neither answers nor closes.',
    null,
    { stage: 'headers', stopAfterBytes: 65_536, answerDelayMs: Number.POSITIVE_INFINITY },
  ),
  of('never-answers', 'Never answers', 'Takes and stores the file, and never answers.', null, {
    answerDelayMs: Number.POSITIVE_INFINITY,
  }),
  of(
    'connection-cut',
    'Connection cut',
    'The connection breaks while the body is on its way.',
    null,
    { stage: 'headers', stopAfterBytes: 65_536, hostAction: 'reset' },
  ),
  of(
    'connection-lost',
    'Connection lost after the last byte',
    'The file is stored, and the connection breaks before the answer.',
    null,
    { hostAction: 'reset' },
  ),
];

/** The scenario a reference id picks, among these. */
export function scenarioOf(
  referenceId: string,
  scenarios: readonly Scenario[],
): Scenario | undefined {
  const [id] = referenceId.split('~');
  return scenarios.find((scenario) => scenario.id === id);
}

function of(
  name: string,
  title: string,
  description: string,
  status: number | null,
  rest: Partial<Scenario> = {},
): Scenario {
  return { id: `${SCENARIO_PREFIX}${name}`, name, title, description, status, ...rest };
}

function jsonHeaders(): Record<string, string> {
  return { 'content-type': 'application/json' };
}

function json(status: number, body: object | (() => object)): ScenarioAnswer {
  return {
    status,
    headers: jsonHeaders(),
    body: () => JSON.stringify(typeof body === 'function' ? body() : body),
  };
}

function ok(bodyOf: (url: string) => object): ScenarioAnswer {
  return {
    status: 201,
    headers: jsonHeaders(),
    body: ({ url }: ScenarioFacts) => JSON.stringify(bodyOf(url)),
  };
}

function html(
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): ScenarioAnswer {
  return { status, headers: { 'content-type': HTML_TYPE, ...headers }, body };
}
