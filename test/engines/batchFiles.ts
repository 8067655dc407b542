/** A case of the forty-files test, by its place among the 38. */
export interface BatchTestCase {
  readonly referenceId: string;
  readonly invoiceNumber: string;
}

const CASE_COUNT = 38;
/** Of these nothing is stored: no case, no answer, an invoice that is there already, and no file. */
const NOT_STORED: readonly number[] = [30, 31, 32, 36, 37];

function scenarioOf(index: number): string {
  if (index === 30) return 'not-found';
  if (index === 31) return 'connection-lost';
  return index % 3 === 2 ? '429' : 'stored';
}

/** The cases; every third asks to slow down first. @param key Different for every test. */
export function batchCases(key: string): readonly BatchTestCase[] {
  return Array.from({ length: CASE_COUNT }, (_, index) => ({
    referenceId: `scenario-${scenarioOf(index)}~${key}-${index}`,
    invoiceNumber: String(103_000 + index),
  }));
}

export function isStored(index: number): boolean {
  return !NOT_STORED.includes(index);
}

/** The text of a file of this name: no two are alike. */
export function batchFileText(name: string): string {
  return `%PDF-1.7\n% ${name}\n`.padEnd(2000, '0');
}

/** Names of the forty files: 36 for a case each, two for none, one for two, and one that is no invoice. */
export function batchFileNames(cases: readonly BatchTestCase[]): readonly string[] {
  return [
    ...cases.slice(0, 36).map(({ invoiceNumber }) => `Faktura ${invoiceNumber}.pdf`),
    'Scan one.pdf',
    'Scan two.pdf',
    '103036 and 103037.pdf',
    'notes.txt',
  ];
}
