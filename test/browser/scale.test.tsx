import { act, render, waitFor } from '@testing-library/react';
import { Profiler, type ReactElement } from 'react';
import { afterEach, expect, it } from 'vitest';
import {
  type CaseInvoiceUpload,
  CaseInvoiceUploader,
  type MediaUploadClient,
  useCaseInvoiceUpload,
} from '../../src/index.js';
import { createHeldClient } from './support/heldClient.js';
import { sampleFile } from './support/samples.js';
import { clearStandIn } from './support/uploader.js';

afterEach(clearStandIn);

const CASES: readonly string[] = Array.from({ length: 100 }, (_, at) => `case-${at}`);

interface TableProps {
  readonly cases?: readonly string[];
  readonly client?: MediaUploadClient;
  readonly onRender?: (id: string) => void;
}

/** A table of cases, with an uploader for each. */
function Table({ cases = CASES, client, onRender = () => {} }: TableProps): ReactElement {
  return (
    <ul>
      {cases.map((id) => (
        <li key={id} data-case={id}>
          <Profiler id={id} onRender={onRender}>
            <CaseInvoiceUploader referenceId={id} client={client} accept={['application/pdf']} />
          </Profiler>
        </li>
      ))}
    </ul>
  );
}

/** How many listeners and observers come with what `draw` draws, by their names. */
function countOf(draw: () => void): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (name: string): void => {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  const { prototype } = EventTarget;
  const { addEventListener } = prototype;
  const observers = ['MutationObserver', 'ResizeObserver', 'IntersectionObserver'] as const;
  const { MutationObserver, ResizeObserver, IntersectionObserver } = window;
  for (const name of observers) {
    const counted = new Proxy(window[name], {
      construct: (Observer, values) => {
        count(name);
        return Reflect.construct(Observer, values);
      },
    });
    Object.assign(window, { [name]: counted });
  }
  prototype.addEventListener = function (this: EventTarget | undefined, ...values) {
    const target = this ?? window;
    const place = target === window ? 'window' : target === document ? 'document' : 'element';
    count(`${place} ${values[0]}`);
    addEventListener.apply(target, values);
  };
  // The window of a test has one of its own.
  const ofWindow = Object.getOwnPropertyDescriptor(window, 'addEventListener');
  window.addEventListener = prototype.addEventListener;
  try {
    draw();
  } finally {
    prototype.addEventListener = addEventListener;
    Reflect.deleteProperty(window, 'addEventListener');
    if (ofWindow) Object.defineProperty(window, 'addEventListener', ofWindow);
    Object.assign(window, { MutationObserver, ResizeObserver, IntersectionObserver });
  }
  return counts;
}

/** What 100 uploaders bring for each of them, beyond what the first one brings for all. */
function countEach(): readonly string[] {
  const one = countOf(() => render(<Table cases={CASES.slice(0, 1)} />));
  const many = countOf(() => render(<Table />));
  return [...many]
    .filter(([name, count]) => count - (one.get(name) ?? 0) >= CASES.length - 1)
    .map(([name]) => name)
    .sort();
}

it('listens once for all uploaders of a page: each brings only what react-dropzone and React add', () => {
  const ofDropzone = ['dragend', 'dragenter', 'dragleave', 'drop'].map(
    (type) => `document ${type}`,
  );
  expect(countEach()).toEqual([...ofDropzone, 'element invalid', 'window focus']);
});

it('renders none of the other 99 uploaders of a page while one uploads', async () => {
  const client = createHeldClient();
  const rendered = new Map<string, number>();
  render(
    <Table client={client} onRender={(id) => rendered.set(id, (rendered.get(id) ?? 0) + 1)} />,
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  rendered.clear();
  const row = document.querySelector('[data-case="case-7"]');
  const input = row?.querySelector<HTMLInputElement>('input[type=file]');
  const files = new DataTransfer();
  files.items.add(await sampleFile('pdf'));
  if (!input) throw new Error('There is no input');
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  const upload = await client.next();
  upload.send();
  await waitFor(() => expect(row?.querySelector('[data-status="saving"]')).not.toBeNull());
  upload.store();
  await waitFor(() => expect(row?.querySelector('[data-status="uploaded"]')).not.toBeNull());
  expect([...rendered.keys()]).toEqual(['case-7']);
});

interface OwnProps {
  readonly round: number;
  readonly onUpload: (upload: CaseInvoiceUpload) => void;
}

/** A host's own uploader, whose options are written in place, as they mostly are. */
function Own({ round, onUpload }: OwnProps): ReactElement {
  const upload = useCaseInvoiceUpload({
    referenceId: 'case-1',
    accept: ['application/pdf'],
    onUploaded: () => round,
  });
  onUpload(upload);
  return (
    <div {...upload.getRootProps()}>
      <input {...upload.getInputProps()} />
      {round}
    </div>
  );
}

it('hands a host the very same upload until something of it changes', async () => {
  const seen = new Set<CaseInvoiceUpload>();
  const { container, rerender } = render(<Own round={0} onUpload={(upload) => seen.add(upload)} />);
  for (let round = 1; round <= 5; round += 1)
    rerender(<Own round={round} onUpload={(upload) => seen.add(upload)} />);
  // A file that is dragged somewhere else on the page.
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(await sampleFile('pdf'));
  act(() => {
    document.body.dispatchEvent(new DragEvent('dragenter', { bubbles: true, dataTransfer }));
  });
  expect(container.textContent).toBe('5');
  expect(seen.size).toBe(1);
});
