import { describe, expect, it } from 'vitest';
import { numbersIn } from '../../src/batch/numbersIn.js';

const numbers = (fileName: string, text = '', eInvoiceNumber: string | null = null) =>
  numbersIn({ fileName, text, eInvoiceNumber });

describe('numbers to ask the host for', () => {
  it('come from the e-invoice, then the text, then the name', () => {
    expect(numbers('Faktura 103118.pdf', 'Fakturanummer: 103119', '103120')).toEqual([
      '103120',
      '103119',
      '103118',
    ]);
  });

  it.each([
    ['Faktura 103118.pdf', ['103118']],
    ['INV-2025-003.pdf', ['INV-2025-003']],
    ['Faktura-103118_kopia.pdf', ['103118']],
    ['invoice_INV-2025-003 (1).pdf', ['INV-2025-003']],
    ['scan.pdf', []],
    ['12.pdf', []],
  ])('of %j are %j', (name, expected) => {
    expect(numbers(name)).toEqual(expected);
  });

  it('are at most three, each once', () => {
    expect(numbers('1111 2222 3333 4444 1111.pdf')).toEqual(['1111', '2222', '3333']);
  });
});
