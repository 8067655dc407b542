import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import {
  CaseInvoiceUploader,
  createMediaUploadClient,
  type MediaUploadError,
} from '../../../src/index.js';
import '../../../src/theme/styles.css';
import type { Snapshot } from '../snapshot.js';

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
    progress: document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow') ?? null,
  };
  return JSON.stringify(snapshot);
};

const uploader = (
  <CaseInvoiceUploader
    referenceId={settings.get('referenceId') ?? ''}
    client={client}
    uploadOn={settings.has('confirm') ? 'confirm' : 'select'}
    retry={settings.has('noRetry') ? false : undefined}
    warnOnLeave={false}
    onStateChange={({ status }) => told.statuses.push(status)}
    onUploaded={({ url, contentType }) => told.uploaded.push({ url, contentType })}
    onError={(error) => told.errors.push(factsOf(error))}
  />
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
