import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, type RenderResult, render, waitFor } from '@testing-library/react';
import type { RefAttributes } from 'react';
import { expect } from 'vitest';
import { page } from 'vitest/browser';
import {
  type BatchCase,
  type BatchReport,
  type BatchRowFacts,
  CaseInvoiceBatch,
  type CaseInvoiceBatchHandle,
  type CaseInvoiceBatchProps,
} from '../../../src/batch/index.js';
import '../../../src/batch/batch.css';
import type { MediaUploadError, UploadedMedia } from '../../../src/index.js';
import { pdfTextOf } from '../../support/fortyFiles.js';

/** What a rendered batch told its host. */
export interface BatchTold {
  readonly uploaded: (UploadedMedia & { readonly row: BatchRowFacts })[];
  readonly errors: { readonly error: MediaUploadError; readonly row: BatchRowFacts }[];
  readonly reports: BatchReport[];
}

export type BatchProps = CaseInvoiceBatchProps & RefAttributes<CaseInvoiceBatchHandle>;

export interface RenderedBatch extends RenderResult {
  readonly told: BatchTold;
  readonly rerenderWith: (props: BatchProps) => void;
}

/** Renders a batch under a QueryClient of the host's, and writes down what it calls back. */
export function renderBatch(props: BatchProps): RenderedBatch {
  const told: BatchTold = { uploaded: [], errors: [], reports: [] };
  const queryClient = new QueryClient();
  const element = (next: BatchProps) => (
    <QueryClientProvider client={queryClient}>
      <CaseInvoiceBatch
        onUploaded={(media, row) => told.uploaded.push({ ...media, row })}
        onError={(error, row) => told.errors.push({ error, row })}
        onFinished={(report) => told.reports.push(report)}
        {...next}
      />
    </QueryClientProvider>
  );
  const result = render(element(props));
  return { ...result, told, rerenderWith: (next) => result.rerender(element(next)) };
}

/** A case in a situation of the stand-in's, with a number of its own. */
export function caseOf(
  invoiceNumber: string,
  scenario = 'stored',
  more: Partial<BatchCase> = {},
): BatchCase {
  return {
    referenceId: `scenario-${scenario}~${invoiceNumber}`,
    invoiceNumber,
    title: `Debtor ${invoiceNumber}`,
    ...more,
  };
}

/** A PDF whose bytes are those of no other name. */
export function pdfOf(name: string, sizeBytes = 2000): File {
  return new File([pdfTextOf(name, sizeBytes)], name, { type: 'application/pdf' });
}

export function batchRoot(): HTMLElement {
  const found = document.querySelector<HTMLElement>('[data-part="batch"]');
  if (!found) throw new Error('There is no batch');
  return found;
}

/** Chooses files as the picker does. */
export function chooseFiles(...files: File[]): void {
  const input = batchRoot().querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('There is no file input');
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  fireEvent.change(input);
}

/** All rows, in order. */
export function rowsOf(): HTMLElement[] {
  return [...batchRoot().querySelectorAll<HTMLElement>('[data-part="row"]')];
}

/** How many rows have this status. */
export function countOf(status: string): number {
  return rowsOf().filter((row) => row.dataset['status'] === status).length;
}

/** So many invoice numbers, one after the other. */
export function numbersFrom(first: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => String(first + index));
}

/** Chooses a file for each number and waits until all of them have their case. */
export async function chooseMatched(all: readonly string[]): Promise<void> {
  chooseFiles(...all.map((number) => pdfOf(`${number}.pdf`)));
  await waitFor(() => expect(countOf('matched')).toBe(all.length), { timeout: 15_000 });
}

/** The row of a file. */
export function rowOf(fileName: string): HTMLElement {
  const found = rowsOf().find((row) => row.querySelector(`[title="${CSS.escape(fileName)}"]`));
  if (!found) throw new Error(`There is no row of ${fileName}`);
  return found;
}

/** The statuses of the rows by file name. */
export function statuses(): Record<string, string | undefined> {
  return Object.fromEntries(
    rowsOf().map((row) => [
      row.querySelector('[data-part="file-name"]')?.getAttribute('title'),
      row.dataset['status'],
    ]),
  );
}

export async function expectRow(fileName: string, status: string, timeout = 8000): Promise<void> {
  await waitFor(() => expect(rowOf(fileName).dataset['status']).toBe(status), {
    timeout,
    interval: 5,
  });
}

export async function expectBatch(status: string, timeout = 15_000): Promise<void> {
  await waitFor(() => expect(batchRoot().dataset['status']).toBe(status), {
    timeout,
    interval: 10,
  });
}

/** Presses a button by its name, in a row where one is given. */
export async function pressIn(name: string, row?: HTMLElement): Promise<void> {
  const scope = row ? page.elementLocator(row) : page.elementLocator(batchRoot());
  await scope.getByRole('button', { name, exact: true }).click();
}

/** A row's search box. */
export function caseBox(row: HTMLElement): HTMLInputElement {
  const found = row.querySelector<HTMLInputElement>('[role="combobox"]');
  if (!found) throw new Error('This row has no box');
  return found;
}

export function summary(): string {
  return batchRoot().querySelector('[data-part="summary"] strong')?.textContent ?? '';
}
