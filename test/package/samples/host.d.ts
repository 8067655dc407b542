import type { KnownMedia, MediaUploadClient } from 'case-invoice-uploader';
import type { InvoiceReader } from 'case-invoice-uploader/core';
import type { PdfJs } from 'case-invoice-uploader/pdf';
import type { MediaUploadApi } from 'case-invoice-uploader/testing';
import type { ComponentType } from 'react';

/** What the samples of the README and the manual take from a host's own app. */
declare global {
  const caseId: string;
  const referenceId: string;
  const url: string;
  const apiUrl: string;
  const client: MediaUploadClient;
  const api: MediaUploadApi;
  const request: Request;
  const proxy: (request: Request) => Promise<Response>;
  /** Express and Fastify, as far as samples go. */
  const app: { post: (path: string, listener: (...message: never[]) => void) => void };
  const fastify: {
    addContentTypeParser: (
      type: string,
      parser: (request: object, body: object, done: (error: Error | null) => void) => void,
    ) => void;
    post: (
      path: string,
      handler: (request: { raw: never }, reply: { hijack: () => void; raw: never }) => void,
    ) => void;
  };
  const onError: (error: unknown, context: object) => void;
  const reader: InvoiceReader;
  const load: () => Promise<PdfJs>;
  const workerSrc: string;
  const invoice: File;
  const invoiceUrl: string | null;
  const readInvoiceUrl: (referenceId: string) => Promise<string>;
  const readCase: (referenceId: string) => Promise<{ invoice: KnownMedia | null }>;
  const refetchCase: (referenceId: string) => void;
  const reportToUs: (error: Error) => void;
  const registerCase: (form: FormData) => void;
  const log: Record<'info' | 'warn', (message: unknown, facts?: unknown) => void>;
  const session: {
    readonly uploadToken: (options: { refresh: boolean }) => Promise<string>;
    readonly signInAgain: () => void;
  };
  const showToast: (words: string) => void;
  const personOf: (request: Request) => Promise<object>;
  const mayRead: (person: object, apiCase: object) => boolean;
  const accessToken: () => Promise<string>;
  /** Jest's own globals, as far as samples go. */
  const it: (title: string, test: () => Promise<void>) => void;
  const expect: (value: unknown) => { toBe: (expected: unknown) => void };
  const App: ComponentType;
  const CasePages: ComponentType;
  const process: { readonly env: Record<string, string | undefined> };
}
