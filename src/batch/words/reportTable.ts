import type { BatchRow } from '../batchRow.js';
import { caseOf } from '../batchRow.js';
import { type BatchWords, rowProblemOf, statusWordsOf } from './rowWords.js';

/** The report as a table for a spreadsheet, its head first. It has no URL: a signed one opens the invoice. */
export function reportTableOf(
  rows: readonly BatchRow[],
  words: BatchWords,
  accept: readonly string[],
): readonly (readonly string[])[] {
  const { columns } = words.own.report;
  const head = [
    columns.file,
    columns.title,
    columns.referenceId,
    columns.invoiceNumber,
    columns.status,
    columns.words,
    columns.time,
  ];
  return [head, ...rows.map((row) => lineOf(row, words, accept))];
}

function lineOf(row: BatchRow, words: BatchWords, accept: readonly string[]): readonly string[] {
  const batchCase = caseOf(row);
  const problem = row.status === 'uploaded' ? null : rowProblemOf(row, words, accept);
  const time = row.status === 'uploaded' ? row.storedAt : 'error' in row ? row.error.at : undefined;
  return [
    row.fileName,
    batchCase?.title ?? '',
    batchCase?.referenceId ?? '',
    batchCase?.invoiceNumber ?? '',
    row.status,
    problem ? problem.filter(Boolean).join(' ') : statusWordsOf(row, words, 0),
    time?.toISOString() ?? '',
  ];
}
