import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createInvoiceMatcher,
  type InvoiceMatch,
  type MatchableCase,
  type MatchableFile,
  matchInvoices,
} from '../../src/core/matchInvoices.js';
import { CASE_NUMBERS, MATCHED_NAMES } from './matchedNames.js';

const casesOf = (...numbers: readonly string[]): MatchableCase[] =>
  numbers.map((invoiceNumber) => ({ referenceId: invoiceNumber, invoiceNumber }));
const matchOf = (file: MatchableFile, ...numbers: readonly string[]): InvoiceMatch | undefined =>
  matchInvoices([file], casesOf(...numbers))[0];

const matched = (referenceId: string, reason: InvoiceMatch['reason']): InvoiceMatch => ({
  verdict: 'matched',
  referenceId,
  reason,
  rivals: [],
});
const suggested = (referenceId: string, reason: InvoiceMatch['reason']): InvoiceMatch => ({
  verdict: 'suggested',
  referenceId,
  reason,
  rivals: [],
});
const conflict = (reason: InvoiceMatch['reason'], ...rivals: readonly string[]): InvoiceMatch => ({
  verdict: 'conflict',
  referenceId: null,
  reason,
  rivals,
});
const unmatched: InvoiceMatch = {
  verdict: 'unmatched',
  referenceId: null,
  reason: null,
  rivals: [],
};

describe('a name that comes alone', () => {
  it.each(MATCHED_NAMES)('%j is %s: %s', (fileName, verdict, expected) => {
    const isConflict = verdict === 'conflict';
    expect(matchOf({ fileName }, ...CASE_NUMBERS)).toEqual({
      verdict,
      referenceId: isConflict ? null : expected,
      reason: verdict === 'unmatched' ? null : 'name',
      rivals: isConflict ? expected?.split(' | ') : [],
    });
  });
});

describe('a name among the numbers of cases', () => {
  it.each([
    ['INV-2025-003.pdf', ['INV-2025-003', '003'], matched('INV-2025-003', 'name')],
    ['INV-2025-0031.pdf', ['INV-2025-0031', '2025-0031', '0031'], matched('INV-2025-0031', 'name')],
    ['2025-003-77.pdf', ['2025-003', '003-77'], conflict('name', '003-77', '2025-003')],
    [
      '0031 INV-2025-0031.pdf',
      ['INV-2025-0031', '0031'],
      conflict('name', '0031', 'INV-2025-0031'),
    ],
    ['4711.pdf', ['4711', 'F-4711', '04711'], matched('4711', 'name')],
    ['F-4711.pdf', ['4711', 'F-4711'], matched('F-4711', 'name')],
    ['F4711.pdf', ['4711', 'F-4711'], suggested('F-4711', 'name')],
    ['G4711.pdf', ['4711', 'F-4711'], conflict('name', '4711', 'F-4711')],
    ['103118 (1).pdf', ['103118', '103118-1'], matched('103118', 'name')],
    ['103118-1.pdf', ['103118', '103118-1'], matched('103118-1', 'name')],
    ['103118 kopia 1.pdf', ['103118', '103118-1'], matched('103118', 'name')],
    ['faktura 2025-06-25.pdf', ['2025'], suggested('2025', 'name')],
    ['faktura 2025-06-25.pdf', ['06', '25'], unmatched],
    ['faktura 25.6.2025.pdf', ['25-06-2025'], suggested('25-06-2025', 'name')],
    ['faktura 20250230.pdf', ['20250230'], matched('20250230', 'name')],
    ['faktura 20240229.pdf', ['20240229'], suggested('20240229', 'name')],
    ['faktura 19891231.pdf', ['19891231'], matched('19891231', 'name')],
    ['faktura 19900101.pdf', ['19900101'], suggested('19900101', 'name')],
    ['faktura 20991231.pdf', ['20991231'], suggested('20991231', 'name')],
    ['faktura 21000101.pdf', ['21000101'], matched('21000101', 'name')],
    ['faktura 2025.pdf', ['2025'], matched('2025', 'name')],
    ['42.pdf', ['0042'], suggested('0042', 'name')],
    ['0042.pdf', ['42'], suggested('42', 'name')],
    ['7.pdf', ['0007'], unmatched],
    ['℡-1001.pdf', ['tel 1001'], matched('tel 1001', 'name')],
    ['ABC-DEF.pdf', ['abc def'], matched('abc def', 'name')],
    ['ABCDEF.pdf', ['abc def'], unmatched],
    ['103118.pdf', ['', '---', ' '], unmatched],
    ['---.pdf', ['', '---', ' '], unmatched],
  ] as const)('%j with %j', (fileName, numbers, expected) => {
    expect(matchOf({ fileName }, ...numbers)).toEqual(expected);
  });

  it('is a conflict where two cases have one number, however it is written', () => {
    const cases = [
      { referenceId: 'b', invoiceNumber: 'INV-103118' },
      { referenceId: 'a', invoiceNumber: 'inv_103118' },
    ];
    expect(matchInvoices([{ fileName: 'INV 103118.pdf' }], cases)).toEqual([
      conflict('name', 'a', 'b'),
    ]);
  });

  it('is no conflict where a case is listed twice, or has two numbers that both stand there', () => {
    const cases = ['103118', '103118', 'K-77'].map((invoiceNumber) => ({
      referenceId: 'a',
      invoiceNumber,
    }));
    expect(matchInvoices([{ fileName: '103118 K-77.pdf' }], cases)).toEqual([matched('a', 'name')]);
  });
});

describe('several files', () => {
  it('are a conflict where two name one case, and no longer where one is gone', () => {
    const [first, second] = [{ fileName: '103118.pdf' }, { fileName: 'Faktura 103118 (1).pdf' }];
    expect(matchInvoices([first, second], casesOf('103118'))).toEqual([
      conflict('name', '103118'),
      conflict('name', '103118'),
    ]);
    expect(matchInvoices([second], casesOf('103118'))).toEqual([matched('103118', 'name')]);
  });

  it('do not take a case from the one that names it by only resembling its number', () => {
    const files = [{ fileName: 'INV2025003.pdf' }, { fileName: 'INV-2025-003.pdf' }];
    expect(matchInvoices(files, casesOf('INV-2025-003'))).toEqual([
      conflict('name', 'INV-2025-003'),
      matched('INV-2025-003', 'name'),
    ]);
  });

  it('are not suggested one case twice', () => {
    const files = [{ fileName: 'F4711.pdf' }, { fileName: 'F04711.pdf' }];
    expect(matchInvoices(files, casesOf('F-4711'))).toEqual([
      conflict('name', 'F-4711'),
      conflict('name', 'F-4711'),
    ]);
  });

  it('are suggested nothing by what stands in all their texts', () => {
    const files = ['a.pdf', 'b.pdf'].map((fileName) => ({ fileName, text: 'Netto 30 dagar' }));
    expect(matchInvoices(files, casesOf('30'))).toEqual([unmatched, unmatched]);
  });
});

describe('what is in the file', () => {
  const NUMBERS = ['103118', '103119', '4711', 'INV-2025-003', '003', '30'];
  it.each([
    [{ text: 'Fakturanummer: 103118' }, matched('103118', 'text')],
    [{ text: 'Fakturanummer\n103 118\nDatum' }, matched('103118', 'text')],
    [{ text: 'Fakturanummer 1 0 3 1 1 8' }, matched('103118', 'text')],
    [{ text: 'Fakturanummer 103\u00a0118' }, matched('103118', 'text')],
    [{ text: 'Fakturanummer 47 11' }, unmatched],
    [{ text: 'Att betala 1 103 118,00 kr' }, unmatched],
    [{ text: 'Att betala 103 118,00 kr' }, unmatched],
    [{ text: 'Att betala 1 103 118 kr' }, unmatched],
    [{ text: 'Konto 103 118 000' }, unmatched],
    [{ text: 'Konto 1 0 3 1 1 8 9 9' }, unmatched],
    [{ text: 'Fakturanummer 103 118 30 dagar' }, matched('103118', 'text')],
    [{ text: 'Antal 2 Fakturanummer 103 118' }, matched('103118', 'text')],
    [{ text: 'Referens 103\n118 kr' }, unmatched],
    [{ text: 'Att betala 4711,00 kr' }, unmatched],
    [{ text: 'Fakturanummer103118' }, suggested('103118', 'text')],
    [{ text: 'Faktura INV-2025-003, sida 003' }, matched('INV-2025-003', 'text')],
    [{ text: 'Faktura INV2025 003' }, suggested('INV-2025-003', 'text')],
    [{ text: 'Faktura 103118, se även 103119' }, conflict('text', '103118', '103119')],
    [{ text: 'Betalas inom 30 dagar, sida 003' }, suggested('003', 'text')],
    [{ text: '103118', fileName: '103118.pdf' }, matched('103118', 'text')],
    [{ text: 'Brev utan nummer', fileName: '103118.pdf' }, matched('103118', 'name')],
    [{ text: '103119', fileName: '103118.pdf' }, conflict('text', '103118', '103119')],
    [{ text: '103118 och 103119', fileName: '103118.pdf' }, matched('103118', 'name')],
    [
      { text: '103119 och 4711', fileName: '103118.pdf' },
      conflict('text', '103118', '103119', '4711'),
    ],
    [{ text: '103118', fileName: 'kund 4711 faktura 103118.pdf' }, matched('103118', 'text')],
    [{ text: 'Netto 30 dagar', fileName: '103118.pdf' }, matched('103118', 'name')],
    [{ text: 'Netto 30 dagar', fileName: 'INV2025003.pdf' }, suggested('INV-2025-003', 'name')],
    [{ eInvoiceNumber: '103118' }, matched('103118', 'e-invoice')],
    [{ eInvoiceNumber: ' 103118 ' }, matched('103118', 'e-invoice')],
    [{ eInvoiceNumber: '003' }, matched('003', 'e-invoice')],
    [{ eInvoiceNumber: '0103118' }, suggested('103118', 'e-invoice')],
    [{ eInvoiceNumber: 'F103118' }, suggested('103118', 'e-invoice')],
    [{ eInvoiceNumber: '103118-2' }, unmatched],
    [{ eInvoiceNumber: '999999' }, unmatched],
    [{ eInvoiceNumber: '103118', text: '103118 103119' }, matched('103118', 'e-invoice')],
    [
      { eInvoiceNumber: '103118', fileName: '103119.pdf' },
      conflict('e-invoice', '103118', '103119'),
    ],
    [{ eInvoiceNumber: '103118', text: '103119' }, conflict('e-invoice', '103118', '103119')],
    [{ eInvoiceNumber: '999999', fileName: '103118.pdf' }, conflict('e-invoice', '103118')],
    [{ eInvoiceNumber: '0103118', fileName: '103118.pdf' }, matched('103118', 'name')],
    [{ eInvoiceNumber: ' – ', fileName: '103118.pdf' }, matched('103118', 'name')],
  ] as const)('%j', (file, expected) => {
    expect(matchOf({ fileName: 'scan.pdf', ...file }, ...NUMBERS)).toEqual(expected);
  });
});

// A busy machine takes its time over so many.
describe('whatever comes', { timeout: 120_000 }, () => {
  const runs = { numRuns: 2000 };
  /** Pieces that meet each other often, so that there is something to decide. */
  const piece = fc.constantFrom(
    ...['103118', '103119', '4711', '04711', 'F', 'INV', '2025', '003', '06', '25', '20250625'],
    ...['faktura', 'kopia', '(1)', '１０３１１８', 'å', 'a\u030a', '1', '0'],
  );
  const glue = fc.constantFrom('-', ' ', '_', '', '.', '\n', ', ');
  const phrase = fc
    .array(fc.tuple(piece, glue), { maxLength: 5 })
    .map((parts) => parts.flat().join(''));
  const file: fc.Arbitrary<MatchableFile> = fc.record(
    {
      fileName: fc.oneof(
        phrase.map((name) => `${name}.pdf`),
        fc.string({ unit: 'binary' }),
      ),
      text: phrase,
      eInvoiceNumber: phrase,
    },
    { requiredKeys: ['fileName'] },
  );
  const someCase: fc.Arbitrary<MatchableCase> = fc.record({
    referenceId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
    invoiceNumber: phrase,
  });
  const files = fc.array(file, { maxLength: 8 });
  const cases = fc.array(someCase, { maxLength: 8 });

  it('gives no file two cases and no case two files, and says so in one form', () => {
    const property = fc.property(files, cases, (someFiles, someCases) => {
      const matches = matchInvoices(someFiles, someCases);
      expect(matches).toHaveLength(someFiles.length);
      const given = matches.flatMap(({ referenceId }) => referenceId ?? []);
      expect(new Set(given).size).toBe(given.length);
      const known = new Set(someCases.map(({ referenceId }) => referenceId));
      for (const { verdict, referenceId, reason, rivals } of matches) {
        expect(referenceId !== null).toBe(verdict === 'matched' || verdict === 'suggested');
        expect(rivals.length > 0).toBe(verdict === 'conflict');
        expect(reason === null).toBe(verdict === 'unmatched');
        for (const id of [...rivals, referenceId ?? []].flat()) expect(known).toContain(id);
      }
    });
    fc.assert(property, runs);
  });

  it('says the same whatever the order of files and cases', () => {
    const shuffled = <T>(arbitrary: fc.Arbitrary<T[]>): fc.Arbitrary<[T[], T[]]> =>
      arbitrary.chain((list) =>
        fc.tuple(
          fc.constant(list),
          fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
        ),
      );
    const property = fc.property(
      shuffled(files),
      shuffled(cases),
      ([someFiles, otherFiles], [someCases, otherCases]) => {
        const matches = matchInvoices(someFiles, someCases);
        const others = matchInvoices(otherFiles, otherCases);
        for (const [index, someFile] of someFiles.entries())
          expect(others[otherFiles.indexOf(someFile)]).toEqual(matches[index]);
      },
    );
    fc.assert(property, runs);
  });

  it('says the same whatever the cases are called and however names and numbers are written', () => {
    const property = fc.property(files, cases, (someFiles, someCases) => {
      const rename = (id: string): string => `z-${id}`;
      const matches = matchInvoices(someFiles, someCases);
      const others = matchInvoices(
        someFiles.map((one) => ({ ...one, fileName: one.fileName.normalize('NFD') })),
        someCases.map(({ referenceId, invoiceNumber }) => ({
          referenceId: rename(referenceId),
          invoiceNumber: invoiceNumber.toUpperCase(),
        })),
      );
      expect(others).toEqual(
        matches.map((match) => ({
          ...match,
          referenceId: match.referenceId === null ? null : rename(match.referenceId),
          rivals: match.rivals.map(rename),
        })),
      );
    });
    fc.assert(property, runs);
  });

  it('says the same of a copy, whatever the system calls it', () => {
    const mark = fc.constantFrom(
      ...[
        ' (1)',
        '(2)',
        '[3]',
        ' - Kopia',
        ' kopia 2',
        ' - Kopia (2)',
        ' – kopi',
        ' kopio',
        ' - Kopie',
      ],
      ...[' copy', ' copy 2', ' - Copy (12)', '（１）', ' (1) - kopia', '.pdf', '.PDF (1)'],
    );
    const property = fc.property(phrase, mark, cases, (name, copy, someCases) => {
      const [match] = matchInvoices([{ fileName: `${name}.pdf` }], someCases);
      const [other] = matchInvoices([{ fileName: `${name}${copy}.pdf` }], someCases);
      expect(other).toEqual(match);
    });
    fc.assert(property, runs);
  });

  it('matches the number of a single case wherever it stands whole in a name of plain words', () => {
    const number = fc.integer({ min: 100_000, max: 999_999 }).map(String);
    const words = fc.constantFrom('', 'Faktura', 'ACME AB', 'kund', 'sida 2');
    const separator = fc.constantFrom(' ', '-', '_', '.', ', ', ' – ', '__');
    const property = fc.property(
      number,
      words,
      words,
      separator,
      (digits, before, behind, mark) => {
        const fileName = `${before}${mark}${digits}${mark}${behind}.pdf`;
        expect(matchOf({ fileName }, digits)).toEqual(matched(digits, 'name'));
      },
    );
    fc.assert(property, runs);
  });
});

describe('very many', { timeout: 120_000 }, () => {
  it('reads a name and text of any length and form without being slowed down by it', () => {
    const parts = ['0', '1 ', '0 '.repeat(3), '()', '(1', ' kopia', 'a1', '\u0301', '.a'];
    const { read } = createInvoiceMatcher(casesOf('103118', '000000', '1-1-1-1', 'a1-a1'));
    for (const part of parts) {
      const long = part.repeat(Math.ceil(300_000 / part.length));
      expect(read({ fileName: long, text: long, eInvoiceNumber: long }).kind).toBeTypeOf('string');
    }
  });

  it('finds each of a thousand among a thousand numbers', () => {
    const numbers = Array.from({ length: 1000 }, (_, index) => `INV-2025-${100_000 + index}`);
    const files = numbers.map((number) => ({ fileName: `Faktura ${number} ACME AB.pdf` }));
    const matches = matchInvoices(files.reverse(), casesOf(...numbers));
    expect(matches.map(({ referenceId }) => referenceId)).toEqual(numbers.reverse());
  });
});
