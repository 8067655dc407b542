import type { BatchCase } from '../../src/batch/index.js';
import type { KnownMedia } from '../../src/index.js';

/** A file of the forty, as text. */
export interface FileOfForty {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Forty files for thirty-eight cases: not all of them can be sent, and not all that are sent arrive. */
export interface FortyFiles {
  readonly cases: readonly BatchCase[];
  readonly files: readonly FileOfForty[];
}

export interface FortyFilesOptions {
  /** The situation of each case that has none of its own. @default 'stored' */
  readonly scenarioOf?: ((index: number) => string) | undefined;
  /** Sets the cases apart from those of other tests. @default '' */
  readonly key?: string | undefined;
}

const COUNT = 38;
const FIRST_NUMBER = 103_000;
/** Places of the cases that nobody knows of, whose answer is lost, and that have an invoice already. */
const UNKNOWN = 30;
const LOST = 31;
const STORED_BEFORE = 32;
/** The files of the first so many are named after their numbers alone. */
const NAMED = 36;

export function fortyFiles(options: FortyFilesOptions = {}): FortyFiles {
  const { scenarioOf = () => 'stored', key = '' } = options;
  const cases = Array.from({ length: COUNT }, (_, index): BatchCase => {
    const invoiceNumber = String(FIRST_NUMBER + index);
    const scenario =
      index === UNKNOWN ? 'not-found' : index === LOST ? 'connection-lost' : scenarioOf(index);
    const referenceId = `scenario-${scenario}~${key}${invoiceNumber}`;
    return {
      referenceId,
      invoiceNumber,
      title: `Debtor ${invoiceNumber}`,
      ...(index === STORED_BEFORE && { media: storedBefore(referenceId) }),
    };
  });
  const named = cases
    .slice(0, NAMED)
    .map(({ invoiceNumber }, index) => pdfFile(`Faktura ${invoiceNumber}.pdf`, 2000 + index));
  return {
    cases,
    files: [
      ...named,
      pdfFile('Scan one.pdf'),
      pdfFile('Scan two.pdf'),
      pdfFile('103036 and 103037.pdf'),
      { name: 'notes.txt', type: 'text/plain', text: 'text' },
    ],
  };
}

/** The text of a PDF whose bytes are those of no other name. */
export function pdfTextOf(name: string, sizeBytes: number): string {
  return `${`%PDF-1.7\n% ${name}\n`.padEnd(sizeBytes - 7, '0')}\n%%EOF\n`;
}

/** How each file's row ends, by its name. */
export function endsOf({ files }: FortyFiles): Record<string, string> {
  return {
    ...Object.fromEntries(files.map(({ name }) => [name, 'uploaded'])),
    'Faktura 103030.pdf': 'failed',
    'Faktura 103031.pdf': 'failed',
    'Faktura 103032.pdf': 'conflict',
    'Scan one.pdf': 'unmatched',
    'Scan two.pdf': 'unmatched',
    '103036 and 103037.pdf': 'conflict',
    'notes.txt': 'refused',
  };
}

/** What a server tells of an upload. */
interface SeenUpload {
  readonly referenceId: string;
  readonly status: number;
  readonly sha256: string | null;
}

/**
 * What lies under another case than its own, or is missing, in a sentence each.
 *
 * @param sums SHA-256 of each file, in order.
 */
export function wrongUnder(
  { cases }: FortyFiles,
  sums: readonly string[],
  uploads: readonly SeenUpload[],
): string[] {
  return cases.flatMap(({ referenceId }, index) => {
    const stored = uploads
      .filter((upload) => upload.referenceId === referenceId && upload.status === 201)
      .map(({ sha256 }) => sha256 ?? '');
    const isSent = index < NAMED && index !== UNKNOWN && index !== STORED_BEFORE;
    const own = isSent ? sums.slice(index, index + 1) : [];
    // A lost answer may have left its invoice behind: its own, and no other's.
    const mayBe = index === LOST && stored.length === 0 ? [] : own;
    return stored.join() === mayBe.join() ? [] : [`${referenceId} has ${stored}, not ${mayBe}.`];
  });
}

/** The case of every file that is stored, by the file's name. */
export function homesOf(batch: FortyFiles): Record<string, string> {
  const ends = endsOf(batch);
  const stored = batch.cases.flatMap(({ referenceId }, index) => {
    const name = batch.files[index]?.name ?? '';
    return ends[name] === 'uploaded' ? [[name, referenceId]] : [];
  });
  return Object.fromEntries(stored);
}

/** What a person reads before and after, and what the host is told. */
export const FORTY = {
  ready: '40 files: 35 ready, 4 need a case, 1 cannot be used',
  upload: 'Upload 35 invoices',
  finished: '33 stored, 2 failed',
  storedCount: 33,
  failed: [
    ['Faktura 103030.pdf', 'resource-not-found', 'refused'],
    ['Faktura 103031.pdf', 'network', 'unknown'],
  ],
  unsent: [
    { fileName: 'Faktura 103032.pdf', reason: 'conflict' },
    { fileName: 'Scan one.pdf', reason: 'unmatched' },
    { fileName: 'Scan two.pdf', reason: 'unmatched' },
    { fileName: '103036 and 103037.pdf', reason: 'conflict' },
    { fileName: 'notes.txt', reason: 'refused' },
  ],
} as const;

function pdfFile(name: string, sizeBytes = 2000): FileOfForty {
  return { name, type: 'application/pdf', text: pdfTextOf(name, sizeBytes) };
}

function storedBefore(referenceId: string): KnownMedia {
  const url = `https://files.test/cases/${referenceId}?Expires=9999999999&Signature=x`;
  return { url, referenceId, fileName: 'before.png', contentType: 'image/png', size: 10 };
}
