import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RawAnswer, readAnswer } from '../../src/client/readAnswer.js';
import { isMediaUploadError, type MediaUploadError } from '../../src/core/MediaUploadError.js';
import type { UploadedMedia } from '../../src/core/uploadedMedia.js';

const FILE = new File(['%PDF-1.7'], 'invoice.pdf', { type: 'application/pdf' });
const REQUEST = { file: FILE, referenceId: 'case-1', domain: 'cases' };
const URL_OF_STORAGE =
  'https://storage.googleapis.com/b/cases/1-2?Expires=1751640521&GoogleAccessId=a&Signature=x%2F';

function read(
  status: number,
  body: unknown,
  rest: Partial<Omit<RawAnswer, 'headers'>> & { headers?: Record<string, string> } = {},
): UploadedMedia {
  return readAnswer(
    {
      status,
      body: typeof body === 'string' ? body : JSON.stringify(body),
      ...rest,
      headers: new Headers(rest.headers),
    },
    REQUEST,
  );
}

function failure(...args: Parameters<typeof read>): MediaUploadError {
  try {
    read(...args);
  } catch (error) {
    if (isMediaUploadError(error)) return error;
    throw error;
  }
  throw new Error('It was read as a success.');
}

const err = (code: number, message: unknown): unknown => ({
  _status: 'ERR',
  _error: { code, message },
});
const html = (title: string): string =>
  `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;

describe('a success', () => {
  it('is a 2xx with a usable url, with _status OK or without', () => {
    for (const body of [{ _status: 'OK', url: URL_OF_STORAGE }, { url: URL_OF_STORAGE }]) {
      expect(read(201, body)).toMatchObject({
        url: URL_OF_STORAGE,
        referenceId: 'case-1',
        fileName: 'invoice.pdf',
        contentType: 'application/pdf',
        size: 8,
        warnings: [],
      });
    }
    expect(read(200, { url: URL_OF_STORAGE }).url).toBe(URL_OF_STORAGE);
  });

  it('is read although a byte order mark or white space surrounds it', () => {
    expect(read(201, `\uFEFF ${JSON.stringify({ url: URL_OF_STORAGE })}\n`).url).toBe(
      URL_OF_STORAGE,
    );
  });

  it('expires by the difference of the server clocks, counted from here and now', () => {
    const before = Date.now();
    const { expiresAt } = read(
      201,
      { url: 'https://s.example/a?Expires=1751640521' },
      { headers: { date: new Date((1_751_640_521 - 600) * 1000).toUTCString() } },
    );
    expect(expiresAt.getTime() - before).toBeGreaterThanOrEqual(600_000);
    expect(expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(600_000);
  });

  it.each([
    ['http://cases.test/media--upload/1', 'https://cases.test/media--upload/1'],
    ['http://cases.test:8080/media--upload/1', 'https://cases.test:8080/media--upload/1'],
    ['http://cases.test:80/media--upload/1', 'https://cases.test:443/media--upload/1'],
  ])('may come over https where the page asked over http: %s', (requestedUrl, responseUrl) => {
    const { url } = read(201, { url: URL_OF_STORAGE }, { requestedUrl, responseUrl });
    expect(url).toBe(URL_OF_STORAGE);
  });

  it.each([
    ['https://cases.test/1', 'http://cases.test/1'],
    ['http://cases.test/1', 'https://www.cases.test/1'],
    ['http://cases.test/1', 'https://cases.test:8443/1'],
    ['http://cases.test/1', 'https://cases.test.evil.test/1'],
  ])('may not come from elsewhere: %s, %s', (requestedUrl, responseUrl) => {
    const error = failure(201, { url: URL_OF_STORAGE }, { requestedUrl, responseUrl });
    expect(error).toMatchObject({ code: 'unexpected-response', reason: 'redirected' });
  });

  it('may have numbers in it that JSON has not', () => {
    const body = `{"_status": "OK", "score": NaN, "url": "${URL_OF_STORAGE}"}`;
    expect(read(201, body).url).toBe(URL_OF_STORAGE);
  });

  it('may come from the same origin by a redirect', () => {
    const media = read(
      201,
      { url: URL_OF_STORAGE },
      { requestedUrl: 'https://a.example/x', responseUrl: 'https://a.example/y' },
    );
    expect(media.url).toBe(URL_OF_STORAGE);
  });
});

describe('a 2xx that cannot be read is unexpected-response with an unknown outcome', () => {
  it.each<[string, number, unknown]>([
    ['no content', 204, ''],
    ['empty body', 201, ''],
    ['broken JSON', 201, '{"_status": "OK", "url": "https://stor'],
    ['plain text', 200, 'OK'],
    ['null', 201, 'null'],
    ['a number', 201, '7'],
    ['a list', 201, [{ url: URL_OF_STORAGE }]],
    ['url missing', 201, { _status: 'OK' }],
    ['url empty', 201, { url: '' }],
    ['url a number', 201, { url: 5 }],
    ['url an object', 201, { url: { href: URL_OF_STORAGE } }],
    ['url null', 201, { url: null }],
    ['url relative', 201, { url: '/media/1' }],
    ['url without scheme', 201, { url: '//storage.example/1' }],
    ['url javascript:', 201, { url: 'javascript:alert(1)' }],
    ['url data:', 201, { url: 'data:text/html,x' }],
    ['url with credentials', 201, { url: 'https://user:pass@storage.example/1' }],
    ['an undocumented status', 201, { _status: 'PENDING', url: URL_OF_STORAGE }],
    ['a body above 1 MB', 201, { url: URL_OF_STORAGE, more: 'x'.repeat(1_000_001) }],
  ])('%s', (_name, status, body) => {
    const error = failure(status, body);
    expect(error).toMatchObject({
      code: 'unexpected-response',
      outcome: 'unknown',
      status,
      referenceId: 'case-1',
      reason: undefined,
    });
  });

  it('a page instead of JSON has reason html', () => {
    expect(failure(200, html('Sign in'))).toMatchObject({
      code: 'unexpected-response',
      reason: 'html',
      outcome: 'unknown',
    });
    expect(failure(200, '<?xml version="1.0"?>\n<!-- x --><html xmlns="x"></html>').reason).toBe(
      'html',
    );
  });

  it('an answer of another origin has reason redirected, although it looks right', () => {
    const elsewhere = {
      requestedUrl: 'https://a.example/x',
      responseUrl: 'https://b.example/x',
    };
    expect(failure(201, { url: URL_OF_STORAGE }, elsewhere)).toMatchObject({
      code: 'unexpected-response',
      reason: 'redirected',
      outcome: 'unknown',
    });
    expect(failure(404, err(404, 'Resource Document Not Found'), elsewhere)).toMatchObject({
      code: 'unexpected-response',
      reason: 'redirected',
      outcome: 'refused',
    });
  });
});

describe('_status ERR', () => {
  it('is never a success and is refused, whatever the 2xx', () => {
    expect(
      failure(200, { _status: 'ERR', url: URL_OF_STORAGE, _error: { message: 'No room left.' } }),
    ).toMatchObject({ code: 'unknown', outcome: 'refused', status: 200, message: 'No room left.' });
    expect(failure(201, { _status: 'ERR' })).toMatchObject({ code: 'unknown', outcome: 'refused' });
    expect(failure(200, err(404, 'Resource Document Not Found')).code).toBe('resource-not-found');
  });

  it('does not make a 500 refused', () => {
    expect(failure(500, err(500, 'Boom'))).toMatchObject({
      code: 'server-error',
      outcome: 'unknown',
      message: 'Boom',
    });
  });
});

describe('documented messages', () => {
  it.each<[number, string, string]>([
    [400, "Domain 'kases' is not valid.", 'domain-invalid'],
    [400, 'Dotted Path Not Found in request form', 'dotted-path-missing'],
    [400, 'Dotted Path is not valid', 'dotted-path-invalid'],
    [400, 'File is a required attribute.', 'file-required'],
    [400, "The provided file's content type is not allowed.", 'content-type-not-allowed'],
    [404, 'Resource Document Not Found', 'resource-not-found'],
  ])('%i %s is %s, word for word', (status, message, code) => {
    expect(failure(status, err(status, message))).toMatchObject({
      code,
      message,
      status,
      outcome: 'refused',
    });
  });

  it('are recognised in other envelopes', () => {
    const message = 'Dotted Path is not valid';
    for (const body of [
      { _status: 'ERR', _error: message },
      err(400, [message]),
      err(400, { dotted_path: message }),
      err(400, { message: [message] }),
      { _status: 'ERR', _issues: { dotted_path: message } },
      { _status: 'ERR', _error: { message: 'Invalid.' }, _issues: { dotted_path: [message] } },
      { message },
      { error: message },
      message,
      JSON.stringify(message),
      `<?xml version="1.0"?><resource><_error><code>400</code><message>${message}</message></_error><_status>ERR</_status></resource>`,
    ]) {
      expect(failure(400, body), JSON.stringify(body)).toMatchObject({
        code: 'dotted-path-invalid',
        outcome: 'refused',
      });
    }
  });

  it('are recognised behind the status that Flask writes before them', () => {
    const { code, domain } = failure(400, {
      error: "400 Bad Request: Domain 'case' is not valid.",
    });
    expect({ code, domain }).toEqual({ code: 'domain-invalid', domain: 'case' });
    expect(failure(404, '404 Not Found: Resource Document Not Found').code).toBe(
      'resource-not-found',
    );
  });

  it('are recognised on a page of the framework, whose other sentences are not repeated', () => {
    const page = (title: string, sentence: string): string =>
      `<!doctype html>\n<html lang=en>\n<title>${title}</title>\n<h1>${title}</h1>\n<p>${sentence}</p>\n`;
    expect(failure(404, page('404 Not Found', 'Resource Document Not Found')).code).toBe(
      'resource-not-found',
    );
    const refused = page(
      '400 Bad Request',
      'The provided file&#39;s content type is not allowed. Expected: application/pdf',
    );
    expect(failure(400, refused)).toMatchObject({
      code: 'content-type-not-allowed',
      expectedTypes: ['application/pdf'],
    });
    const other = failure(400, page('400 Bad Request', 'Your browser sent a bad request.'));
    expect(other).toMatchObject({ code: 'unknown', message: 'The upload failed.' });
    expect(failure(404, page('404 Not Found', 'The requested URL was not found.'))).toMatchObject({
      code: 'unexpected-response',
      reason: 'wrong-address',
    });
  });

  it('gives the domain that the message names', () => {
    expect(failure(400, err(400, "Domain 'o'case' is not valid.")).domain).toBe("o'case");
    expect(failure(400, err(400, "Domain '' is not valid.")).domain).toBe('cases');
  });

  it('tells a missing file, though one was sent, as incomplete', () => {
    expect(failure(400, err(400, 'File is a required attribute.')).reason).toBe('incomplete');
  });

  it.each<[string, readonly string[] | undefined, string | undefined]>([
    [
      ' Expected: application/pdf, image/png. Actual: text/plain.',
      ['application/pdf', 'image/png'],
      'text/plain',
    ],
    [
      " Expected one of ['application/pdf', 'image/jpeg'], got 'text/plain'",
      ['application/pdf', 'image/jpeg'],
      'text/plain',
    ],
    [' Allowed types are image/bmp; the file was image/heic', ['image/bmp'], 'image/heic'],
    [
      ' Actual content type: text/csv; expected content types: image/png, image/gif',
      ['image/png', 'image/gif'],
      'text/csv',
    ],
    [
      ' application/pdf is not one of (image/png, image/gif).',
      ['image/png', 'image/gif'],
      'application/pdf',
    ],
    [
      ' image/png, image/gif expected, application/pdf received.',
      ['image/png', 'image/gif'],
      'application/pdf',
    ],
    [' text/plain is not supported, use image/png', ['image/png'], 'text/plain'],
    [
      ' Allowed types are image/png, image/gif, but the file is text/plain.',
      ['image/png', 'image/gif'],
      'text/plain',
    ],
    [' Allowed: image/*', ['image/*'], 'application/pdf'],
    [
      ' Expected application/vnd.ms-excel, got image/svg+xml.',
      ['application/vnd.ms-excel'],
      'image/svg+xml',
    ],
    [' Only PNG and/or GIF.', undefined, 'application/pdf'],
    ['', undefined, 'application/pdf'],
  ])(
    'reads the types out of "%s" and keeps the message whole',
    (tail, expectedTypes, actualType) => {
      const message = `The provided file's content type is not allowed.${tail}`.trim();
      expect(failure(400, err(400, message))).toMatchObject({
        code: 'content-type-not-allowed',
        message,
        expectedTypes,
        actualType,
      });
    },
  );
});

describe('other answers', () => {
  it.each<[number, string, string, string | undefined]>([
    [400, 'unknown', 'refused', undefined],
    [401, 'unauthorized', 'refused', undefined],
    [403, 'forbidden', 'refused', undefined],
    [404, 'unexpected-response', 'refused', 'wrong-address'],
    [405, 'unexpected-response', 'refused', 'wrong-address'],
    [408, 'timeout', 'refused', undefined],
    [413, 'file-too-large', 'refused', undefined],
    [415, 'content-type-not-allowed', 'refused', undefined],
    [418, 'unknown', 'refused', undefined],
    [429, 'rate-limited', 'refused', undefined],
    [500, 'server-error', 'unknown', undefined],
    [502, 'server-error', 'unknown', undefined],
    [503, 'server-error', 'refused', undefined],
    [504, 'server-error', 'unknown', undefined],
    [302, 'unexpected-response', 'unknown', 'html'],
  ])('%i as a page is %s, %s, and shows none of the page', (status, code, outcome, reason) => {
    const error = failure(status, html('Oops'));
    expect(error).toMatchObject({ code, outcome, reason, status });
    expect(error.message).not.toContain('Oops');
    expect(error.message).toMatch(/^[A-Z].*\.$/);
  });

  it('says what the API said', () => {
    expect(failure(400, err(400, 'Too many invoices.')).message).toBe('Too many invoices.');
    expect(failure(400, 'Too many invoices.').message).toBe('Too many invoices.');
    expect(failure(403, { message: 'Not yours.' }).message).toBe('Not yours.');
    expect(failure(400, err(400, ['One.', 'Two.'])).message).toBe('One.; Two.');
    expect(failure(400, err(400, { a: 'One.', b: { c: 'Two.' } })).message).toBe('One.; Two.');
    expect(
      failure(400, '<resource><_error><message>A &amp; B &lt;x</message></_error></resource>')
        .message,
    ).toBe('A & B <x');
    expect(failure(400, '<message>It&#39;s &constructor;.</message>').message).toBe(
      "It's &constructor;.",
    );
  });

  it('keeps the issues of a 422 as text', () => {
    const error = failure(422, {
      _status: 'ERR',
      _issues: { file: 'required field', dotted_path: ['must be of string type', { x: 1 }] },
    });
    expect(error).toMatchObject({ code: 'unknown', outcome: 'refused' });
    expect(error.issues).toEqual({ file: 'required field', dotted_path: 'must be of string type' });
    expect(error.message).toBe('file: required field; dotted_path: must be of string type');
  });

  it('never shows broken JSON, markup, control characters or secrets of an address', () => {
    expect(failure(400, '{"_status": "ERR", "_err').message).toBe('The upload failed.');
    expect(
      failure(400, err(400, 'a <b onclick="x">bold</b> <b<i>>word\u0000\n\u202Eend')).message,
    ).toBe('a bold word end');
    expect(failure(400, err(400, {})).message).toBe('The upload failed.');
    expect(failure(400, err(400, '[object Object]')).message).toBe('The upload failed.');
    expect(failure(400, err(400, 'See https://s.example/a?Signature=abc now')).message).toBe(
      'See https://s.example/a now',
    );
  });

  it.each([
    ['beginnings of an element', '<message'.repeat(120_000)],
    ['elements without an end', '<message>'.repeat(100_000)],
    ['spaces in an element', `<message${' '.repeat(900_000)}`],
    ['beginnings of tags', `{"_error":${JSON.stringify('<a '.repeat(300_000))}}`],
    [
      'tags inside of tags in many texts',
      JSON.stringify({ _error: Array(400).fill('<a '.repeat(500) + '>'.repeat(500)) }),
    ],
    ['nothing but question marks', JSON.stringify({ message: '?'.repeat(900_000) })],
    ['lists inside of lists', '['.repeat(900_000)],
  ])('is not held up by %s', (_, body) => {
    // Where the time grows with the square of the length, this takes minutes.
    expect(failure(400, body).code).toBe('unknown');
  });

  it('caps what is said', () => {
    expect(failure(400, err(400, '😀'.repeat(5000))).message.length).toBeLessThanOrEqual(500);
    expect(failure(500, 'x'.repeat(10_000_000)).message).toBe('The server failed.');
  });

  it('keeps no more than a handful of a thousand issues', () => {
    const many = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [`f${index}`, 'bad']),
    );
    const error = failure(422, { _status: 'ERR', _issues: many });
    expect(Object.keys(error.issues ?? {})).toHaveLength(20);
    expect(error.message.length).toBeLessThanOrEqual(500);
  });

  it('tells when to come again, by the clock of the server', () => {
    expect(failure(429, '', { headers: { 'retry-after': '7' } }).retryAfter).toBe(7);
    expect(
      failure(503, '', {
        headers: {
          date: 'Wed, 21 Oct 2015 07:28:00 GMT',
          'retry-after': 'Wed, 21 Oct 2015 07:28:30 GMT',
        },
      }).retryAfter,
    ).toBe(30);
    expect(failure(503, '', { headers: { 'retry-after': 'soon' } }).retryAfter).toBeUndefined();
  });

  it('carries the request id', () => {
    expect(
      failure(500, '', { headers: { 'x-request-id': 'r-1', 'cf-ray': 'c-1' } }).requestId,
    ).toBe('r-1');
    expect(failure(500, '', { headers: { 'cf-ray': 'c-1' } }).requestId).toBe('c-1');
    expect(failure(500, '').requestId).toBeUndefined();
  });
});

describe('any answer at all', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      "Domain 'x' is not valid.",
      'File is a required attribute.',
      "The provided file's content type is not allowed. Expected image/png",
      '[object Object]',
      '<<b>script>alert(1)</script>',
      html('x'),
    ),
  );
  const body = fc.oneof(
    words,
    fc.json(),
    fc.anything(),
    fc
      .record(
        {
          _status: fc.oneof(fc.constantFrom('OK', 'ERR'), fc.anything()),
          url: fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.anything(), words),
          _error: fc.oneof(
            words,
            fc.record({ message: fc.oneof(words, fc.anything()) }),
            fc.anything(),
          ),
          _issues: fc.oneof(fc.dictionary(words, fc.oneof(words, fc.anything())), fc.anything()),
          message: fc.oneof(words, fc.anything()),
        },
        { requiredKeys: [] },
      )
      .map((value) => {
        try {
          return JSON.stringify(value);
        } catch {
          return value;
        }
      }),
  );
  const header = fc.option(fc.string({ unit: 'grapheme-ascii' }), { nil: null });

  it('ends in an invoice with a web address or in an error with one clean line', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(200, 201, 204, 400, 401, 404, 422, 429, 500, 503), fc.integer()),
        body,
        header,
        fc.option(words, { nil: undefined }),
        (status, given, value, responseUrl) => {
          const answer = {
            status,
            body: given,
            headers: { get: () => value },
            requestedUrl: 'https://a.example/media--upload/1',
            responseUrl,
          };
          try {
            const media = readAnswer(answer, REQUEST);
            expect(media.url).toMatch(/^https?:\/\//);
            expect(media.expiresAt.getTime()).toBeGreaterThan(Date.now() - 1000);
          } catch (error) {
            if (!isMediaUploadError(error)) throw error;
            expect(error.message).toMatch(/^[^\p{Cc}\p{Cs}\u202a-\u202e]{1,500}$/u);
            expect(error.message.trim()).toBe(error.message);
            expect(error.message).not.toMatch(/\[object |<\/?(html|script|b|head|body|title|h1)>/i);
            expect(error.outcome).not.toBe('not-sent');
            expect(error.referenceId).toBe('case-1');
          }
        },
      ),
      { numRuns: 3000 },
    );
  });
});
