import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFormScanner } from '../../src/proxy/createFormScanner.js';
import { READERS, type ReadForm } from './readForms.js';

/** As long as undici demands, in the letters that it takes. */
const BOUNDARY = 'formdata-0123456789-abcdefghij';
const CONTENT_TYPE = `multipart/form-data; boundary=${BOUNDARY}`;
const ALLOW = [{ domain: 'cases', dottedPath: 'original_invoice' }];
const BODIES = process.env['CI'] ? 20_000 : 2_000;

/** Whether the scanner lets it through, in pieces of the given length. */
function passes(body: Buffer, pieceLength: number): boolean {
  const scanner = createFormScanner(BOUNDARY, ALLOW);
  for (let at = 0; at < body.length; at += pieceLength) {
    if (scanner.push(body.subarray(at, at + pieceLength))) return false;
  }
  return scanner.end() === null;
}

const names = fc.constantFrom(
  'domain',
  'dotted_path',
  'file',
  'DOMAIN',
  'x',
  '',
  'file"',
  '\u00e9',
);
const values = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('cases', 'original_invoice', '%PDF-1.7') },
  fc.constantFrom(
    'invoices',
    '',
    'cases ',
    `--${BOUNDARY}`,
    `\r\n--${BOUNDARY.slice(0, -1)}`,
    '\r\n',
    '\n',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const fileNames = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('a.pdf', 'räkning.pdf', 'a b.pdf', 'a%22b.pdf') },
  fc.constantFrom(
    ...['', 'a\\', 'a\\"', 'a; name=domain', 'a; name=domain; filename; x=\\', 'a"; name="domain'],
    ...["a'b", 'a\tb', 'a\r\nX: y', 'a\u2028b', 'a/b', 'a&#1234;', '=?utf-8?q?a?=', 'a;b', 'a,b'],
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

/** A parameter of a disposition as this one or that one spells it. */
const parameters = fc
  .tuple(
    fc.constantFrom(
      'name',
      'name',
      'name',
      'filename',
      'filename',
      'NAME',
      'Filename',
      'name*',
      'filename*',
      'x',
    ),
    fc.oneof(names, fileNames),
    fc.constantFrom('"', '"', '"', '', "'", "utf-8''"),
    fc.constantFrom('; ', '; ', '; ', ';', ' ;', ', ', ' '),
  )
  .map(([key, value, quote, before]) => {
    const after = quote.length === 1 ? quote : '';
    return `${before}${key}=${quote}${value}${after}`;
  });
const dispositions = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.oneof(
      names.map((name) => `form-data; name="${name}"`),
      fc
        .tuple(names, fileNames)
        .map(([name, file]) => `form-data; name="${name}"; filename="${file}"`),
    ),
  },
  fc
    .tuple(
      fc.constantFrom('form-data', 'Form-Data', 'attachment', 'file'),
      fc.array(parameters, { maxLength: 3 }),
    )
    .map(([kind, list]) => kind + list.join('')),
);
const types = fc.constantFrom(
  ...[
    'application/pdf',
    'application/octet-stream',
    'text/plain',
    'text/plain;charset=utf-8',
    'pdf',
    '',
  ],
  ...[
    'multipart/mixed; boundary=cc',
    'message/rfc822',
    'text/plain; charset="utf-16"',
    'a/b; name=domain',
  ],
);
const otherHeaders = fc.constantFrom(
  ...[
    'Content-Transfer-Encoding: base64',
    'X: y',
    ' folded',
    'Content-Length: 1',
    'Content-Disposition: form-data; name="domain"',
  ],
);
const parts = fc
  .record({
    header: fc.constantFrom(
      ...Array(6).fill('Content-Disposition: '),
      'content-disposition:',
      'Content-Disposition : ',
    ),
    disposition: dispositions,
    type: fc.option(types, { freq: 2 }),
    other: fc.option(otherHeaders, { freq: 8 }),
    value: values,
    lineEnd: fc.constantFrom(...Array(12).fill('\r\n'), '\n', '\r'),
    isTypeFirst: fc.boolean(),
  })
  .map(({ header, disposition, type, other, value, lineEnd, isTypeFirst }) => {
    const lines = [header + disposition];
    if (type !== null) lines[isTypeFirst ? 'unshift' : 'push'](`Content-Type: ${type}`);
    if (other !== null) lines.push(other);
    return `--${BOUNDARY}${lineEnd}${lines.join(lineEnd)}${lineEnd}${lineEnd}${value}${lineEnd}`;
  });

const text = (head: string, value: string): string =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${value}\r\n`;
const right = {
  domain: text('name="domain"', 'cases'),
  path: text('name="dotted_path"', 'original_invoice'),
};
const rightFiles = fc
  .tuple(
    fileNames,
    fc.uint8Array({ maxLength: 30 }),
    fc.option(fc.constant('\r\nContent-Type: application/pdf'), { freq: 8, nil: '' }),
  )
  .map(([name, bytes, type]) =>
    text(`name="file"; filename="${name}"${type}`, Buffer.from(bytes).toString('latin1')),
  );
const rightDomains = fc
  .constantFrom(...Array(7).fill(''), '\r\nContent-Type: text/plain')
  .map((type) => text(`name="domain"${type}`, 'cases'));

/** Right forms with something wrong in them, and wrong ones altogether. */
const bodies = fc
  .record({
    pieces: fc
      .tuple(
        fc.option(rightDomains, { freq: 12, nil: '' }),
        fc.option(fc.constant(right.path), { freq: 12, nil: '' }),
        fc.option(rightFiles, { freq: 8, nil: '' }),
        fc.option(parts, { freq: 1, nil: '' }),
        fc.option(parts, { freq: 1, nil: '' }),
      )
      .chain((list) => fc.shuffledSubarray([...list], { minLength: list.length })),
    before: fc.constantFrom(...Array(12).fill(''), '\r\n', 'preamble\r\n'),
    end: fc.constantFrom(
      ...Array(12).fill(`--${BOUNDARY}--\r\n`),
      `--${BOUNDARY}--`,
      `--${BOUNDARY}`,
      '',
      `--${BOUNDARY}--\r\nx`,
      `--${BOUNDARY}-- \r\n`,
    ),
    encoding: fc.constantFrom<BufferEncoding>('utf8', 'utf8', 'latin1'),
    /** Bytes put, taken out or changed somewhere. */
    damage: fc.array(
      fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom('', '\r\n', '"', '\\', ';', '-', '\0', ' ', '\t'),
      ),
      { maxLength: 2 },
    ),
    isDamaged: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ pieces, before, end, encoding, damage, isDamaged }) => {
    let body = before + pieces.join('') + end;
    for (const [where, what] of isDamaged === 0 ? damage : []) {
      const at = Math.floor(where * body.length);
      body = body.slice(0, at) + what + body.slice(at + (what === '' ? 1 : 0));
    }
    return Buffer.from(body, encoding);
  });

function expectAllowedForm(read: ReadForm, reader: string): void {
  const fields = [...(read?.fields ?? [])].sort(([one], [other]) => (one < other ? -1 : 1));
  expect([reader, fields]).toEqual([
    reader,
    [
      ['domain', 'cases'],
      ['dotted_path', 'original_invoice'],
    ],
  ]);
  expect([reader, read?.files.map(([name]) => name)]).toEqual([reader, ['file']]);
}

describe('whatever the scanner lets through', () => {
  it(`reads the same by three other parsers: the allowed field and one file (${BODIES} bodies)`, async () => {
    let passed = 0;
    await fc.assert(
      fc.asyncProperty(bodies, fc.integer({ min: 1, max: 400 }), async (body, pieceLength) => {
        if (!passes(body, pieceLength)) return;
        passed += 1;
        const files = new Set<string | undefined>();
        for (const [reader, read] of Object.entries(READERS)) {
          const form = await read(body, CONTENT_TYPE);
          expectAllowedForm(form, reader);
          files.add(form?.files[0]?.[1]);
        }
        expect(files.size).toBe(1);
      }),
      { numRuns: BODIES },
    );
    // Else the property would say nothing.
    expect(passed).toBeGreaterThan(BODIES / 50);
  }, 300_000);
});

it('has readers that are fooled where the scanner is not', async () => {
  const smuggled = text(
    'name="file"; filename="a; name=domain; filename; x=\\"\r\nContent-Type: application/pdf',
    'invoices',
  );
  const body = Buffer.from(`${smuggled}${right.domain}${right.path}--${BOUNDARY}--\r\n`);
  const read = await Promise.all(Object.values(READERS).map((each) => each(body, CONTENT_TYPE)));
  expect(new Set(read.map((form) => JSON.stringify(form))).size).toBeGreaterThan(1);
  expect(passes(body, body.length)).toBe(false);
});
