import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFormScanner } from '../../src/proxy/createFormScanner.js';
import type { AllowedField } from '../../src/proxy/fieldRules.js';
import { countingLooks } from './countingLooks.js';
import { FILE_HEAD, FORM_END, field, part } from './servers.js';

const ALLOW: readonly AllowedField[] = [
  { domain: 'cases', dottedPath: 'original_invoice' },
  { domain: 'invoices', dottedPath: 'scan' },
  { domain: 'media--files' },
];
const DOMAIN = field('domain', 'cases');
const PATH = field('dotted_path', 'original_invoice');
const FILE = `${FILE_HEAD}1.7\r\n--b\r\n--\r\n\r\n%%EOF\r\n`;
const END = '--bb--\r\n';
const ALLOWED = DOMAIN + PATH;
const TYPE = 'Content-Type: application/pdf';
const fileWith = (disposition: string, type = TYPE): string =>
  `${part(`Content-Disposition: form-data; ${disposition}\r\n${type}`, '%PDF-')}${ALLOWED}${END}`;
const named = (name: string): string => fileWith(`name="file"; filename="${name}"`);
const typed = (type: string): string =>
  fileWith('name="file"; filename="a.pdf"', `Content-Type: ${type}`);
/** A body whose `?` is the byte 0xE9, which alone is no UTF-8. */
const withLatin1 = (body: string): Uint8Array => Buffer.from(body.replace('?', '\u00e9'), 'latin1');

/** What the scanner says of a body that comes in pieces of the given lengths: a status, or null. */
function verdictOf(
  body: string | Uint8Array,
  lengths: number[] = [],
  boundary = 'bb',
): number | null {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const scanner = createFormScanner(boundary, ALLOW);
  let start = 0;
  for (const length of [...lengths, bytes.length]) {
    const problem = scanner.push(bytes.subarray(start, start + length));
    if (problem) return problem.status;
    start += length;
    if (start >= bytes.length) break;
  }
  return scanner.end()?.status ?? null;
}

describe('a form on its way', () => {
  it.each([
    ['fields before the file', DOMAIN + PATH + FILE + END],
    ['fields after the file', FILE + DOMAIN + PATH + END],
    ['fields on both sides, the path first', PATH + FILE + DOMAIN + END],
    [
      'the other allowed field',
      field('domain', 'invoices') + field('dotted_path', 'scan') + FILE + END,
    ],
    ['the default domain, spelled', field('domain', 'media--files') + FILE + END],
    ['no fields at all, which is the default domain', FILE + END],
    ['a file name with a percent code for a quote', named('a%22b.pdf')],
    ['a file name in another script', named('räkning 発票.pdf')],
    ['a file name with semicolons', named('a; name=domain; filename.pdf')],
    ['a type with a character set', typed('text/plain;charset=utf-8')],
    ['no line break after its end', `${DOMAIN}${PATH}${FILE}--bb--`],
    ['an empty file', DOMAIN + PATH + FILE_HEAD.replace('%PDF-', '') + FORM_END],
  ])('passes with %s', (_, body) => {
    expect(verdictOf(body)).toBeNull();
  });

  it.each([
    ['another domain', field('domain', 'users') + PATH + FILE + END],
    ['another domain after the file', FILE + PATH + field('domain', 'users') + END],
    ['another path', DOMAIN + field('dotted_path', 'contract') + FILE + END],
    ['another path after the file', FILE + DOMAIN + field('dotted_path', 'contract') + END],
    ['the path of another allowed domain', DOMAIN + field('dotted_path', 'scan') + FILE + END],
    ['no path', DOMAIN + FILE + END],
    ['a path without a domain', PATH + FILE + END],
    ['a domain in other letters', field('domain', 'Cases') + PATH + FILE + END],
    ['a domain with a space', field('domain', 'cases ') + PATH + FILE + END],
    ['an empty domain', field('domain', '') + PATH + FILE + END],
  ])('is refused with %s', (_, body) => {
    expect(verdictOf(body)).toBe(403);
  });

  it('is refused at the field itself, not only at its end', () => {
    const scanner = createFormScanner('bb', ALLOW);
    expect(scanner.push(Buffer.from(FILE))).toBeNull();
    expect(scanner.push(Buffer.from(`${field('domain', 'users')}--bb`))?.status).toBe(403);
  });

  it('is refused before the last bytes pass', () => {
    const scanner = createFormScanner('bb', ALLOW);
    expect(scanner.push(Buffer.from(`${DOMAIN}${FILE}--bb`))).toBeNull();
    expect(scanner.push(Buffer.from('--'))?.status).toBe(403);
  });
});

const FILE_ONLY = 'Content-Disposition: form-data; name="file"; filename="a.pdf"';
const hidden = 'Content-Disposition: form-data; name="domain"';

describe('what another reader could read differently', () => {
  it.each([
    ['a field twice', DOMAIN + DOMAIN + PATH + FILE + END],
    ['two files', DOMAIN + PATH + FILE + FILE + END],
    ['a field nobody knows', DOMAIN + PATH + field('_charset_', 'utf-16') + FILE + END],
    ['a field in other letters', field('Domain', 'users') + FILE + END],
    ['a field as a file', part(`${hidden}; filename="a"`, 'cases') + PATH + FILE + END],
    ['a field with a type', part(`${hidden}\r\nContent-Type: text/plain`, 'cases') + PATH + END],
    ['the file as a text', DOMAIN + PATH + field('file', '%PDF-') + END],
    ['a name twice', part(`${hidden}; name="file"`, 'users') + FILE + END],
    ['a name as RFC 5987 has it', part(`${hidden}; name*=utf-8''file`, 'users') + FILE + END],
    ['a name without quotes', part('Content-Disposition: form-data; name=domain', 'users') + END],
    ['an escaped name', field('do\\main', 'users') + FILE + END],
    ['no name', part('Content-Disposition: form-data', 'users') + FILE + END],
    ['no disposition', part('Content-Type: text/plain', 'users') + FILE + END],
    ['two dispositions', part(`${hidden}\r\n${hidden}`, 'cases') + PATH + FILE + END],
    [
      'a header of another kind',
      part(`${hidden}\r\nContent-Transfer-Encoding: base64`, 'Y2FzZXM=') + END,
    ],
    ['a folded header', part('Content-Disposition: form-data;\r\n name="domain"', 'users') + END],
    ['bare line feeds', `--bb\n${hidden}\n\nusers\n--bb--\n`],
    ['bare line feeds inside the file', `${FILE_HEAD}\n--bb\n${hidden}\n\nusers${FORM_END}`],
    [
      'a boundary in the middle of a line',
      `${FILE_HEAD}x--bb\r\n${hidden}\r\n\r\nusers${FORM_END}`,
    ],
    [
      'a boundary with more behind it',
      `${FILE_HEAD}\r\n--bbb\r\n${hidden}\r\n\r\nusers${FORM_END}`,
    ],
    ['a boundary with spaces behind it', `--bb \r\n${hidden}\r\n\r\nusers${FORM_END}`],
    ['a line feed in a header', part(`${hidden}\nContent-Type: a/b`, 'cases') + PATH + FILE + END],
    ['a text before the first part', `x\r\n${DOMAIN}${PATH}${FILE}${END}`],
    ['a line break before the first part', `\r\n${DOMAIN}${PATH}${FILE}${END}`],
    ['a text behind the end', `${DOMAIN}${PATH}${FILE}${END}x`],
    ['a second form behind the end', DOMAIN + PATH + FILE + END + DOMAIN + END],
    ['no end', DOMAIN + PATH + FILE],
    ['half an end', `${DOMAIN}${PATH}${FILE}--bb`],
    ['nothing', ''],
    ['a head without an end', `--bb\r\n${hidden}; x="${'a'.repeat(9000)}`],
    ['a name in capitals', part('Content-Disposition: form-data; NAME="domain"', 'users') + FILE],
    ['a file name in capitals', fileWith('name="file"; FILENAME="a.pdf"')],
    ['a disposition in capitals', part('Content-Disposition: FORM-DATA; name="domain"', 'cases')],
    ['a file name that ends in a backslash', named('a\\')],
    ['a file name that hides a field', named('a; name=domain; filename; x=\\')],
    ['a file name with an escaped quote', named('a\\"; name=\\"domain')],
    ['a file name with a tab', named('a\tb.pdf')],
    ['a file name with another line break', named('a\u2028name="domain"')],
    ['a file without a name', fileWith('name="file"')],
    ['a file name without quotes', fileWith('name="file"; filename=a.pdf')],
    ['a file name as RFC 5987 has it', fileWith('name="file"; filename*=utf-8\'\'a.pdf')],
    ['both kinds of file name', fileWith(`name="file"; filename="a"; filename*=utf-8''b`)],
    ['the file name first', fileWith('filename="a.pdf"; name="file"')],
    ['no space before a parameter', fileWith('name="file";filename="a.pdf"')],
    ['a space around the equals sign', fileWith('name = "file"; filename="a.pdf"')],
    ['a file without a type', DOMAIN + PATH + part(FILE_ONLY, '%PDF-') + END],
    ['a file that is a form of its own', typed('multipart/mixed; boundary=cc')],
    ['a file that is a message', typed('message/rfc822')],
    ['a type with a parameter nobody knows', typed('application/pdf; name=domain')],
    ['no space behind a header’s colon', part('Content-Disposition:form-data; name="domain"', 'a')],
    ['the boundary in a head', named('--bb')],
    ['a file name that is no UTF-8', withLatin1(named('?.pdf'))],
    ['a name that is no UTF-8', withLatin1(field('domain?', 'cases') + FILE + END)],
    ['no file', DOMAIN + PATH + END],
    ['a file that nobody chose', named('')],
    ['a value without an end', field('domain', 'c'.repeat(2000)) + PATH + FILE + END],
  ])('is refused: %s', (_, body) => {
    expect(verdictOf(body)).toBe(400);
  });
});

it('comes to the same verdict however the body is cut into pieces', () => {
  const bodies: [string, number | null][] = [
    [DOMAIN + PATH + FILE + END, null],
    [FILE + PATH + DOMAIN + END, null],
    [FILE + PATH + field('domain', 'users') + END, 403],
    [`${DOMAIN}${PATH}${FILE_HEAD}x--bb\r\n${FORM_END}`, 400],
  ];
  const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 60 });
  fc.assert(
    fc.property(fc.constantFrom(...bodies), lengths, ([body, expected], cuts) => {
      expect(verdictOf(body, cuts)).toBe(expected);
    }),
  );
  for (const [body, expected] of bodies) {
    expect(verdictOf(body, Array<number>(body.length).fill(1))).toBe(expected);
  }
});

it('passes whatever bytes the file has, as long as the boundary is not among them', () => {
  const boundary = '----WebKitFormBoundary7MA4YWxkTrZu0gW';
  const head = FILE_HEAD.replace('--bb', `--${boundary}`);
  const near = fc.constantFrom('\r\n', '--', '\r\n--', `--${boundary.slice(0, -1)}`, '-', '\r');
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    near.map((text) => Buffer.from(text)),
  );
  fc.assert(
    fc.property(fc.array(bytes), fc.array(fc.integer({ min: 1, max: 90 })), (file, cuts) => {
      fc.pre(!Buffer.concat(file).includes(`--${boundary}`));
      const body = Buffer.concat([
        Buffer.from(head),
        ...file,
        Buffer.from(`\r\n--${boundary}--\r\n`),
      ]);
      expect(verdictOf(body, cuts, boundary)).toBeNull();
    }),
  );
});

it('says what is wrong with a form without a file in the API’s own words', () => {
  for (const body of [DOMAIN + PATH + END, named('')]) {
    const scanner = createFormScanner('bb', ALLOW);
    const problem = scanner.push(Buffer.from(body)) ?? scanner.end();
    expect(problem?.message).toBe('File is a required attribute.');
  }
});

it.each([
  ['a file of the boundary’s letter', 'a', 'a'.repeat(70)],
  ['a file of hyphens', '-', '-'.repeat(60) + 'x'.repeat(10)],
  ['a file of line breaks', '\r\n', 'bb'],
  ['a file of almost-boundaries', '\r\n--aaaaaaab', 'aaaaaaaa'],
])('looks at few bytes more than once: %s', (_, piece, boundary) => {
  const head = FILE_HEAD.replace('--bb', `--${boundary}`);
  const body = Buffer.from(`${head}${piece.repeat(100_000 / piece.length)}\r\n--${boundary}--`);
  const { counted, looks } = countingLooks(body);
  const scanner = createFormScanner(boundary, ALLOW);
  expect(scanner.push(counted)).toBeNull();
  expect(scanner.end()).toBeNull();
  expect(looks()).toBeLessThan(3 * body.length);
});
