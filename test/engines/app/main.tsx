import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { combineImages } from '../../../src/images/index.js';
import {
  CaseInvoiceUploader,
  type CaseInvoiceUploaderProps,
  createMediaUploadClient,
  type MediaUploadError,
} from '../../../src/index.js';
import '../../../src/theme/styles.css';
import type { Snapshot } from '../snapshot.js';
import { CasesInTurn } from './CasesInTurn.js';

declare global {
  /** What a test reads of this page, as JSON. */
  var snapshot: () => string;
}

const settings = new URLSearchParams(location.search);
const numberOf = (name: string): number | undefined =>
  settings.has(name) ? Number(settings.get(name)) : undefined;

const told: Pick<Snapshot, 'statuses' | 'uploaded' | 'errors' | 'refreshes'> = {
  statuses: [],
  uploaded: [],
  errors: [],
  refreshes: [],
};

const client = createMediaUploadClient({
  baseUrl: settings.get('baseUrl') ?? undefined,
  stallTimeoutMs: numberOf('stallTimeoutMs'),
  answerTimeoutMs: numberOf('answerTimeoutMs'),
  getAccessToken: settings.has('token')
    ? ({ refresh }) => {
        told.refreshes.push(refresh);
        return refresh ? 'fresh' : 'stale';
      }
    : undefined,
});

function factsOf({
  code,
  message,
  status,
  outcome,
  reason,
}: MediaUploadError): Snapshot['errors'][0] {
  return { code, message, status, outcome, reason };
}

globalThis.snapshot = () => {
  const textOf = (part: string): string | null =>
    document.querySelector(`[data-part="${part}"]`)?.textContent ?? null;
  const preview = document.querySelector<HTMLElement>('[data-part="preview"] :is(img, iframe)');
  const link = [...document.querySelectorAll('a')].find((a) => a.textContent === 'Open invoice');
  const snapshot: Snapshot = {
    ...told,
    status: document.querySelector<HTMLElement>('[data-part="root"]')?.dataset['status'] ?? '',
    text: textOf('root') ?? '',
    problem: textOf('problem'),
    buttons: [...document.querySelectorAll('button')].map((button) => button.textContent ?? ''),
    previewUrl: preview?.getAttribute('src') ?? null,
    previewWidth: preview instanceof HTMLImageElement ? preview.naturalWidth : null,
    link: link?.getAttribute('href') ?? null,
    underWay: document.querySelector('output')?.textContent ?? null,
    pages: [...document.querySelectorAll<HTMLElement>('[data-part="page"]')].map((page) => ({
      fileName: page.querySelector('bdi')?.textContent ?? '',
      turn: page.dataset['turn'] ?? '',
      pictureWidth: page.querySelector('img')?.naturalWidth ?? 0,
    })),
    progress: document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow') ?? null,
  };
  return JSON.stringify(snapshot);
};

const referenceId = settings.get('referenceId') ?? '';
const callbacks: Pick<CaseInvoiceUploaderProps, 'onUploaded' | 'onError'> = {
  onUploaded: ({ url, referenceId, fileName, contentType }) =>
    told.uploaded.push({ url, referenceId, fileName, contentType }),
  onError: (error) => told.errors.push(factsOf(error)),
};
const uploaderProps: Omit<CaseInvoiceUploaderProps, 'referenceId'> = {
  client,
  uploadOn: settings.has('confirm') ? 'confirm' : 'select',
  retry: settings.has('noRetry') ? false : undefined,
  combine: settings.has('combine') ? combineImages : undefined,
  warnOnLeave: false,
  onStateChange: ({ status }) => told.statuses.push(status),
};
const uploader = settings.has('inTurn') ? (
  <CasesInTurn
    ids={{ 'Case A': referenceId, 'Case B': `${referenceId}-other` }}
    uploader={uploaderProps}
    keeper={callbacks}
  />
) : (
  <CaseInvoiceUploader referenceId={referenceId} {...uploaderProps} {...callbacks} />
);

/** Below this address a service worker passes the page's requests through. */
const WORKER_SCOPE = '/worker/';
if (location.pathname === WORKER_SCOPE) {
  await navigator.serviceWorker.register('/worker.js', { scope: WORKER_SCOPE });
  while (!navigator.serviceWorker.controller) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const place = document.querySelector('#app');
if (place)
  createRoot(place).render(settings.has('strict') ? <StrictMode>{uploader}</StrictMode> : uploader);
