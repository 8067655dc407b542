import type { BatchCase } from '../../src/batch/index.js';
import { invoicePdf } from './invoicePdf.js';

const DEBTORS = [
  'Nordlys Tandvård AB',
  'Björk & Söner Bygg AB',
  'A. Lindqvist',
  'Havsfisk i Göteborg AB',
  'Lunds Cykelverkstad',
  'M. Haugland',
  'Kaffebrenneriet Bergen AS',
  'P. Virtanen',
  'Puutarha Niemi Oy',
  'Sørensen Transport ApS',
  'Elektriker Dahl AB',
  'K. Andersson',
  'Vinterviken Förskola',
  'Smedjan Restaurang AB',
  'J. Korhonen',
  'Fjällräven Stugor HB',
  'Østergaard Revision',
  'Gotlands Ull AB',
  'T. Nilsson',
  'Snickeri Ek & Bok',
] as const;

/** The invoice number of a sample case: some are plain numbers, some have letters and a year. */
const numberOf = (index: number): string =>
  index % 4 === 3 ? `INV-2025-${String(index).padStart(3, '0')}` : String(103_118 + index * 7);

/** Twenty cases; each is a case of its own at the stand-in API, in a situation that it can be in. */
export function sampleCases(scenario: (index: number) => string = () => 'stored'): BatchCase[] {
  return DEBTORS.map((title, index) => ({
    referenceId: `scenario-${scenario(index)}~batch-${index}`,
    invoiceNumber: numberOf(index),
    title,
    description: `Registered ${1 + (index % 28)} June 2025`,
  }));
}

/** What people call their files. */
const FILE_NAMES: readonly ((number: string, index: number) => string)[] = [
  (number) => `Faktura ${number}.pdf`,
  (number) => `${number}.pdf`,
  (number) => `invoice_${number}_final (1).pdf`,
  (number) => `${number.replaceAll('-', '')}.pdf`,
  (_, index) => `Scan 2025-06-${String(1 + index).padStart(2, '0')}.pdf`,
];

/** Twenty invoices as they lie in a folder: most named by their number, some not. */
export function sampleFiles(cases: readonly BatchCase[] = sampleCases()): File[] {
  return cases.map(({ invoiceNumber, title = '' }, index) => {
    const name = FILE_NAMES[index % FILE_NAMES.length] ?? FILE_NAMES[0];
    return invoicePdf(
      {
        number: invoiceNumber,
        seller: 'Amparo Tjänster AB',
        buyer: title,
        date: `2025-06-${String(1 + (index % 28)).padStart(2, '0')}`,
        lines: [
          ['Konsulttimmar enligt avtal', 1200 + 310 * index],
          ['Material', 480 + 95 * index],
          ['Resor', 220],
        ],
      },
      name?.(invoiceNumber, index) ?? `${invoiceNumber}.pdf`,
    );
  });
}
