import { describe, expect, it } from 'vitest';
import { matchInvoices } from '../../src/core/matchInvoices.js';
import { paymentReferenceOf } from '../../src/core/paymentReference.js';

describe('a payment reference that contains the invoice number', () => {
  it.each([
    // The last digit but one is the length, 8.
    ['OCR-nummer: 10311884', '103118', '10311884', ['swedish-ocr', 'norwegian-kid']],
    ['KID 1031186', '103118', '1031186', ['norwegian-kid']],
    ['KID: 0001031186', '103118', '0001031186', ['norwegian-kid']],
    // MOD11 gives ten, which is written as a hyphen.
    ['KID 103118- forfall', '103118', '103118-', ['norwegian-kid']],
    ['KID 10311888', '1031188', '10311888', ['norwegian-kid']],
    ['Viitenumero 1 03118 8', '103118', '1031188', ['finnish-viite']],
    // The example of the Finnish banks.
    ['Viitenumero 1234561', '123456', '1234561', ['finnish-viite']],
    ['+71<000000001031186+88231234<', '103118', '000000001031186', ['danish-fik']],
    ['+75<0000000001031186+88231234<', '103118', '0000000001031186', ['danish-fik']],
    ['Faktura 103118 KID 1031186', '103118', '1031186', ['norwegian-kid']],
    ['KID 1031186', 'Faktura-103118', '1031186', ['norwegian-kid']],
  ] as const)('is found in %j for %s', (text, number, reference, schemes) => {
    expect(paymentReferenceOf(text, number)).toEqual({ reference, schemes });
  });

  it.each([
    ['KID 1031180', '103118'],
    ['103118', '103118'],
    ['OCR 471', '47'],
    ['+71<000000001031180+88231234<', '103118'],
    ['+73<+88231234<', '882312'],
    ['1031186', '103119'],
    ['', '103118'],
    ['KID 1031186', ''],
  ])('is not found in %j for %s', (text, number) => {
    expect(paymentReferenceOf(text, number)).toBeNull();
  });

  it('never makes a match by itself', () => {
    const files = ['OCR 10311884', 'KID 1031186', '+71<000000001031186+88231234<'].map((text) => ({
      fileName: 'scan.pdf',
      text,
    }));
    const verdicts = matchInvoices(files, [{ referenceId: 'a', invoiceNumber: '103118' }]).map(
      ({ verdict }) => verdict,
    );
    expect(verdicts).toEqual(['unmatched', 'unmatched', 'unmatched']);
  });

  it('is looked for in a text of any length and form without being slowed down by it', () => {
    for (const part of ['1', '1 ', '103118 ', '1031 ', '+71<', '- '])
      expect(() => paymentReferenceOf(part.repeat(200_000), '103118')).not.toThrow();
  });
});
