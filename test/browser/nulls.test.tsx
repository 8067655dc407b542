import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { CaseInvoiceBatchProps } from '../../src/batch/index.js';
import {
  CaseInvoiceUploader,
  type CaseInvoiceUploaderProps,
  CaseInvoiceUploads,
} from '../../src/index.js';
import {
  batchRoot,
  caseOf,
  chooseMatched,
  expectBatch,
  pressIn,
  renderBatch,
} from './support/batch.js';
import { sampleFile } from './support/samples.js';
import { choose, clearStandIn, expectStatus, renderUploader, root } from './support/uploader.js';

afterEach(clearStandIn);

const referenceId = '6867da7788b9226bb78d716c';

type Nulls<Props> = Record<Exclude<keyof Props, 'referenceId' | 'cases'>, null>;

/** Every prop that may be left out: the types miss none. */
const uploaderNulls: Nulls<CaseInvoiceUploaderProps> = {
  client: null,
  domain: null,
  dottedPath: null,
  accept: null,
  maxSize: null,
  uploadOn: null,
  required: null,
  disabled: null,
  media: null,
  refreshUrl: null,
  retry: null,
  warnOnLeave: null,
  prepareFile: null,
  combine: null,
  judge: null,
  reader: null,
  invoiceNumber: null,
  onNumberMismatch: null,
  beforeUpload: null,
  label: null,
  messages: null,
  onUploaded: null,
  onError: null,
  onStateChange: null,
  id: null,
  theme: null,
  className: null,
  classNames: null,
  style: null,
  description: null,
  preview: null,
  name: null,
};

const batchNulls: Nulls<CaseInvoiceBatchProps> = {
  findCases: null,
  client: null,
  domain: null,
  dottedPath: null,
  accept: null,
  maxSize: null,
  prepareFile: null,
  reader: null,
  beforeUpload: null,
  retry: null,
  concurrency: null,
  warnOnLeave: null,
  disabled: null,
  label: null,
  messages: null,
  onUploaded: null,
  onError: null,
  onFinished: null,
  theme: null,
  className: null,
  classNames: null,
  style: null,
  description: null,
};

/** Without what differs from one drawing to the next: React's ids, the stand-in's addresses. */
function drawnIn(element: Element): string {
  return element.outerHTML.replace(/_r_\w+?_/g, '').replace(/(src|href)="[^"]*"/g, '');
}

async function drawnOfUploader(props: object): Promise<string[]> {
  const drawn: string[] = [];
  renderUploader({ ...props, referenceId });
  drawn.push(drawnIn(root()));
  choose(await sampleFile('png'));
  await expectStatus('uploaded');
  drawn.push(drawnIn(root()));
  cleanup();
  renderUploader({ ...props, referenceId: 'scenario-502' });
  choose(await sampleFile('png'));
  await expectStatus('failed', 30_000);
  drawn.push(drawnIn(root()));
  cleanup();
  return drawn;
}

async function drawnOfBatch(props: object): Promise<string[]> {
  const drawn: string[] = [];
  renderBatch({ ...props, cases: [caseOf('103118')] });
  drawn.push(drawnIn(batchRoot()));
  await chooseMatched(['103118']);
  drawn.push(drawnIn(batchRoot()));
  await pressIn('Upload 1 invoice');
  await expectBatch('finished');
  drawn.push(drawnIn(batchRoot()));
  cleanup();
  return drawn;
}

it('a keeper that is given null for `maxKept` remembers as many cases as by default', async () => {
  const keeper = { maxKept: null, onUploaded: null, onError: null } as never;
  const app = (id: string) => (
    <CaseInvoiceUploads {...(keeper as object)}>
      <CaseInvoiceUploader key={id} referenceId={id} />
    </CaseInvoiceUploads>
  );
  const { rerender } = render(app(referenceId));
  choose(await sampleFile('png'));
  await expectStatus('uploaded');
  rerender(app('another'));
  await expectStatus('empty');
  rerender(app(referenceId));
  await expectStatus('uploaded');
});

it.each<[string, object, (props: object) => Promise<string[]>]>([
  ['an uploader', uploaderNulls, drawnOfUploader],
  ['a batch', batchNulls, drawnOfBatch],
])(
  '%s that is given null for every prop looks and works as without props',
  async (_what, nulls, drawnOf) => {
    const mistakes = vi.spyOn(console, 'error');
    const drawn = await drawnOf(nulls);
    expect(mistakes).not.toHaveBeenCalled();
    expect(drawn).toEqual(await drawnOf({}));
  },
);
