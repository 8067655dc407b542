import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, type RenderResult, render, waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import { page } from 'vitest/browser';
import {
  CaseInvoiceUploader,
  type CaseInvoiceUploaderProps,
  type MediaUploadError,
  type UploadedMedia,
  type UploadStatus,
} from '../../../src/index.js';
import '../../../src/theme/styles.css';

/** What a rendered uploader told its host. */
export interface Told {
  readonly statuses: UploadStatus[];
  readonly uploaded: UploadedMedia[];
  readonly errors: MediaUploadError[];
}

export interface RenderedUploader extends RenderResult {
  readonly told: Told;
  readonly queryClient: QueryClient;
  readonly rerenderWith: (props: CaseInvoiceUploaderProps) => void;
}

/** Renders the uploader under a QueryClient of the host's, and writes down what it calls back. */
export function renderUploader(
  props: CaseInvoiceUploaderProps,
  queryClient: QueryClient = new QueryClient(),
): RenderedUploader {
  const told: Told = { statuses: [], uploaded: [], errors: [] };
  const element = (next: CaseInvoiceUploaderProps) => (
    <QueryClientProvider client={queryClient}>
      <CaseInvoiceUploader
        onStateChange={(state) => told.statuses.push(state.status)}
        onUploaded={(media) => told.uploaded.push(media)}
        onError={(error) => told.errors.push(error)}
        {...next}
      />
    </QueryClientProvider>
  );
  const result = render(element(props));
  return { ...result, told, queryClient, rerenderWith: (next) => result.rerender(element(next)) };
}

export function root(): HTMLElement {
  return part('root');
}

/** The one element with this `data-part`. */
export function part(name: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (!found)
    throw new Error(
      `There is no part "${name}" in status ${document.querySelector('[data-status]')?.getAttribute('data-status')}`,
    );
  return found;
}

export function hasPart(name: string): boolean {
  return document.querySelector(`[data-part="${name}"]`) !== null;
}

export function input(): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!found) throw new Error('There is no file input');
  return found;
}

/** Chooses files as the picker does. */
export function choose(...files: File[]): void {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input().files = transfer.files;
  fireEvent.change(input());
}

/** Drags files over an element, and lets go of them unless told otherwise. */
export function drag(
  element: Element,
  files: readonly File[],
  types = ['dragenter', 'dragover', 'drop'],
): void {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  for (const type of types) {
    element.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
  }
}

/** Pastes files where the focus is. */
export function paste(element: Element, files: readonly File[]): void {
  const clipboardData = new DataTransfer();
  for (const file of files) clipboardData.items.add(file);
  element.dispatchEvent(
    new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }),
  );
}

export async function expectStatus(status: UploadStatus, timeout = 8000): Promise<void> {
  await waitFor(() => expect(root().dataset['status']).toBe(status), { timeout, interval: 5 });
}

/** Presses a button by its name as soon as it is in view. */
export async function press(name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  await expect.element(button).toBeVisible();
  await button.click();
}

/** One POST as the stand-in saw it. */
export interface SeenUpload {
  readonly referenceId: string;
  readonly domain: string | null;
  readonly dottedPath: string | null;
  readonly fields: readonly string[];
  readonly fileName: string | null;
  readonly contentType: string | null;
  readonly size: number;
  readonly sha256: string | null;
  readonly status: number;
}

/** What arrived for a case, oldest first. */
export async function seenUploads(referenceId: string): Promise<readonly SeenUpload[]> {
  const response = await fetch(
    `/__stand-in/uploads?referenceId=${encodeURIComponent(referenceId)}`,
  );
  return response.json();
}

export async function clearStandIn(): Promise<void> {
  cleanup();
  await fetch('/__stand-in/clear', { method: 'POST' });
}
