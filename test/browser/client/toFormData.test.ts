import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toFormData } from '../../../src/client/toFormData.js';
import { createFormScanner } from '../../../src/proxy/createFormScanner.js';

const ALLOW = [{ domain: 'cases', dottedPath: 'original_invoice' }];

/** What the proxy says of the form that this browser makes of a file with such a name; null for nothing. */
async function complaintAbout(name: string): Promise<string | null> {
  const file = new File(['%PDF-1.7'], name, { type: 'application/pdf' });
  const body = new Response(toFormData({ file }));
  const boundary = /boundary=(.+)$/.exec(body.headers.get('content-type') ?? '')?.[1] ?? '';
  const scanner = createFormScanner(boundary, ALLOW);
  const problem = scanner.push(new Uint8Array(await body.arrayBuffer())) ?? scanner.end();
  return problem?.message ?? null;
}

it.each([
  'invoice-103118.pdf',
  'räkning 発票 😀.pdf',
  'a\\',
  'a"b.pdf',
  'a; name=domain; filename; x=\\',
  'a\r\nContent-Disposition: form-data; name="domain"',
  'a\tb\u0000c\u2028d.pdf',
  'a\ud800.pdf',
  '',
])('sends a file called %j in a form that the proxy takes', async (name) => {
  expect(await complaintAbout(name)).toBeNull();
});

it('sends a file of any name in a form that the proxy takes', async () => {
  const names = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
  await fc.assert(
    fc.asyncProperty(names, async (name) => {
      expect(await complaintAbout(name)).toBeNull();
    }),
  );
});
