import { createRef } from 'react';
import { createRoot } from 'react-dom/client';
import {
  CaseInvoiceUploader,
  type CaseInvoiceUploaderHandle,
  type CreateMediaUploadClientOptions,
  createMediaUploadClient,
  type MediaUploadError,
} from '../../../src/index.js';

/** What a test does with this page. */
export interface DoubtPage {
  show(referenceId: string, options?: CreateMediaUploadClientOptions): void;
  /** Chooses a file of so many bytes. */
  choose(sizeBytes: number): void;
  press(name: string): void;
  reset(): void;
  goOffline(): void;
  remove(): void;
  /** No progress event reaches the page any more. */
  silence(): void;
  read(): {
    readonly status: string;
    readonly text: string;
    readonly value: string | null;
    readonly outcomes: readonly MediaUploadError['outcome'][];
  };
}

declare global {
  var doubt: DoubtPage;
}

const outcomes: MediaUploadError['outcome'][] = [];
const root = createRoot(document.querySelector('#app') as HTMLElement);
const handle = createRef<CaseInvoiceUploaderHandle>();

globalThis.doubt = {
  show: (referenceId, options) => {
    outcomes.length = 0;
    root.render(
      <CaseInvoiceUploader
        ref={handle}
        referenceId={referenceId}
        client={createMediaUploadClient(options)}
        retry={{ attempts: 0 }}
        onError={(error) => outcomes.push(error.outcome)}
      />,
    );
  },
  choose: (sizeBytes) => {
    const bytes = new Uint8Array(sizeBytes);
    bytes.set(new TextEncoder().encode('%PDF-1.7\n'));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], 'invoice.pdf', { type: 'application/pdf' }));
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('There is no file input.');
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  },
  press: (name) => {
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent === name);
    if (!button) throw new Error(`There is no button "${name}".`);
    button.click();
  },
  reset: () => handle.current?.reset(),
  goOffline: () => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    window.dispatchEvent(new Event('offline'));
  },
  remove: () => root.render(null),
  silence: () => {
    XMLHttpRequestUpload.prototype.addEventListener = () => {};
  },
  read: () => ({
    status: document.querySelector<HTMLElement>('[data-part="root"]')?.dataset['status'] ?? '',
    text: document.body.textContent ?? '',
    value: document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow') ?? null,
    outcomes,
  }),
};
