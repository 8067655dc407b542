import { describe, expect, it } from 'vitest';
import { checkInvoiceNumber, type NumberCheckResult } from '../../src/core/numberCheck.js';

const foundIn = (place: 'e-invoice' | 'text' | 'name'): NumberCheckResult => ({
  numberCheck: 'found',
  foundIn: place,
});
const other = (number: string): NumberCheckResult => ({ numberCheck: 'other', other: number });
const absent: NumberCheckResult = { numberCheck: 'absent' };
const unknown: NumberCheckResult = { numberCheck: 'unknown' };

describe('the number of the case', () => {
  it.each([
    // The e-invoice beats the text, the text beats the name.
    ['103118', { eInvoiceNumber: '103118' }, foundIn('e-invoice')],
    ['INV-2025-003', { eInvoiceNumber: 'inv 2025/003' }, foundIn('e-invoice')],
    ['103118', { eInvoiceNumber: '103118', text: '103200' }, foundIn('e-invoice')],
    ['103118', { eInvoiceNumber: '103200' }, other('103200')],
    ['103118', { eInvoiceNumber: ' 103200\n' }, other('103200')],
    ['103118', { eInvoiceNumber: '103200', text: '103118' }, other('103200')],
    ['103118', { eInvoiceNumber: '103200', fileName: '103118.pdf' }, other('103200')],
    ['103118', { eInvoiceNumber: '103118-2' }, other('103118-2')],
    ['103118', { text: 'Fakturanummer 103118' }, foundIn('text')],
    ['103118', { text: 'Fakturanummer 103118', fileName: '103200.pdf' }, foundIn('text')],
    ['103118', { fileName: 'Faktura 103118.pdf' }, foundIn('name')],
    ['103118', { fileName: '103118.jpg', text: '' }, foundIn('name')],
    ['103118', { fileName: '103118.pdf', text: 'Brev utan nummer' }, foundIn('name')],
    // Text without it.
    ['103118', { text: 'Fakturanummer 103200' }, absent],
    ['103118', { text: 'Fakturanummer 1031180' }, absent],
    ['103118', { text: 'Ett brev', fileName: '103200.pdf' }, absent],
    ['4711', { text: 'Fakturanummer 47 11' }, absent],
    ['103118', { text: 'Att betala 1 103 118,00' }, absent],
    ['103118', { text: 'Tlf. 10 31 18 22' }, absent],
    ['103118', { text: 'Tel 08-10 31 18' }, absent],
    ['103118', { text: 'IBAN SE45 5000 10 3118 0000' }, absent],
    ['103118', { text: 'Utskriven 2025-06-25 10:31:18' }, absent],
    // In a text, spaces inside six digits and more are closed.
    ['103118', { text: 'Fakturanummer 103 118' }, foundIn('text')],
    ['103118', { text: 'Fakturanummer １０３ １１８' }, foundIn('text')],
    ['INV-103118', { text: 'Invoice INV-10 31 18' }, foundIn('text')],
    ['2025-004711', { text: 'Faktura 2025-00 4711' }, foundIn('text')],
    // What is only suggested says and holds nothing.
    ['103118', { text: 'Fakturanummer103118' }, unknown],
    ['103118', { text: 'Fakturanummer 0103118' }, unknown],
    ['INV-2025-003', { text: 'Invoice INV2025003' }, unknown],
    ['F-4711', { text: 'Faktura 4711' }, unknown],
    ['4711B', { text: 'Faktura 4711' }, unknown],
    ['103118', { text: 'KID 10 31 18 5' }, unknown],
    ['003', { text: 'Sida 003' }, unknown],
    ['47', { text: 'Faktura 47' }, unknown],
    ['20250625', { text: 'Datum 20250625' }, unknown],
    ['2025-06-25', { text: 'Datum 2025-06-25' }, unknown],
    ['103118', { eInvoiceNumber: '0103118' }, unknown],
    ['103118', { eInvoiceNumber: 'F-103118' }, unknown],
    ['103118', { eInvoiceNumber: '0103118', text: 'Fakturanummer 103118' }, foundIn('text')],
    ['103118', { text: 'Ett brev', fileName: 'faktura103118.pdf' }, unknown],
    ['47', { fileName: '47.pdf' }, unknown],
    // Nothing to go by.
    ['103118', {}, unknown],
    ['103118', { text: ' \n\f ' }, unknown],
    ['103118', { eInvoiceNumber: ' ' }, unknown],
    ['103118', { fileName: '103200.pdf' }, unknown],
    ['', { text: 'Fakturanummer 103118', eInvoiceNumber: '103118' }, unknown],
    [' – ', { text: 'Fakturanummer 103118' }, unknown],
  ] as const)('%j with %j', (invoiceNumber, file, expected) => {
    expect(checkInvoiceNumber(invoiceNumber, { fileName: 'scan.pdf', ...file })).toEqual(expected);
  });
});

it('takes whatever hosts without types and their readers give', () => {
  const anything = JSON.parse('[103118, null, {}, [], true, "103118"]') as never[];
  for (const given of anything)
    for (const other of anything)
      expect(() =>
        checkInvoiceNumber(given, { fileName: other, text: other, eInvoiceNumber: other }),
      ).not.toThrow();
  const number = JSON.parse('103118') as never;
  expect(checkInvoiceNumber(number, { fileName: 'a', text: '103118' })).toEqual(foundIn('text'));
  expect(checkInvoiceNumber('103118', { fileName: 'a', eInvoiceNumber: number })).toEqual(
    foundIn('e-invoice'),
  );
});
