import { cleanup, render, waitFor, within } from '@testing-library/react';
import { type ReactElement, StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import {
  CaseInvoiceUploader,
  type CaseInvoiceUploaderProps,
  CaseInvoiceUploads,
  type CaseInvoiceUploadsProps,
  useCaseInvoiceUploads,
} from '../../src/index.js';
import { createHeldClient, type HeldClient } from './support/heldClient.js';
import { sampleFile, sha256Of } from './support/samples.js';
import { choose, drag, expectStatus, hasPart, part, root } from './support/uploader.js';

let client: HeldClient;
beforeEach(() => {
  cleanup();
  client = createHeldClient();
});

interface ShownCase extends Partial<CaseInvoiceUploaderProps> {
  readonly referenceId: string;
}

/** An app that shows these cases, below one keeper. */
function App(props: {
  readonly cases: readonly ShownCase[];
  readonly keeper?: CaseInvoiceUploadsProps;
}): ReactElement {
  return (
    <CaseInvoiceUploads {...props.keeper}>
      <Indicator />
      {props.cases.map((shown, index) => (
        <CaseInvoiceUploader
          // biome-ignore lint/suspicious/noArrayIndexKey: a place in the page keeps its uploader
          key={index}
          client={client}
          label={`Place ${index + 1}`}
          {...shown}
        />
      ))}
    </CaseInvoiceUploads>
  );
}

function Indicator(): ReactElement {
  const uploads = useCaseInvoiceUploads();
  return (
    <output aria-label="under way">
      {uploads.map(({ referenceId, fileName, status }) => `${referenceId} ${fileName} ${status}`)}
    </output>
  );
}

const underWay = (): string => page.getByLabelText('under way').element().textContent ?? '';

describe('below <CaseInvoiceUploads>', () => {
  it('an upload ends while another case is shown, its owner is told once, and the way back shows it', async () => {
    const onUploaded = vi.fn();
    const app = (referenceId: string) => <App cases={[{ referenceId }]} keeper={{ onUploaded }} />;
    const { rerender } = render(app('case-a'));
    choose(await sampleFile('pdf'));
    const upload = await client.next();
    await expectStatus('uploading');
    expect(underWay()).toBe('case-a invoice-103118.pdf uploading');
    rerender(app('case-b'));
    expect(root().dataset['status']).toBe('empty');
    expect(root().textContent).not.toContain('invoice-103118');
    upload.store();
    await waitFor(() => expect(onUploaded).toHaveBeenCalledTimes(1));
    expect(onUploaded.mock.calls[0]?.[0]).toMatchObject({ referenceId: 'case-a' });
    expect(root().dataset['status']).toBe('empty');
    rerender(app('case-a'));
    expect(root().dataset['status']).toBe('uploaded');
    expect(root().textContent).toContain('invoice-103118.pdf');
    expect(client.uploads).toHaveLength(1);
    expect(underWay()).toBe('');
  });

  it('a failed file is still there after the way back, and goes with the bytes as chosen', async () => {
    const app = (...cases: ShownCase[]) => <App cases={cases} />;
    const { rerender } = render(app({ referenceId: 'case-a' }));
    const file = await sampleFile('png');
    choose(file);
    (await client.next()).fail({ code: 'network', outcome: 'not-sent' });
    await expectStatus('failed');
    rerender(app());
    expect(hasPart('root')).toBe(false);
    rerender(app({ referenceId: 'case-a' }));
    expect(root().dataset['status']).toBe('failed');
    await page.getByRole('button', { name: 'Try again' }).click();
    const { request } = await client.next();
    expect(await sha256Of(request.file)).toBe(await sha256Of(file));
  });

  it('a refused and a ready file are still there after the way back', async () => {
    const app = (...cases: ShownCase[]) => <App cases={cases} />;
    const { rerender } = render(
      app({ referenceId: 'a' }, { referenceId: 'b', uploadOn: 'confirm' }),
    );
    const place = (name: string): HTMLElement =>
      page.getByRole('group', { name }).element() as HTMLElement;
    drag(place('Place 1'), [new File(['words'], 'notes.txt')]);
    drag(place('Place 2'), [await sampleFile('pdf')]);
    await waitFor(() => expect(place('Place 2').dataset['status']).toBe('ready'));
    rerender(app());
    rerender(app({ referenceId: 'b', uploadOn: 'confirm' }, { referenceId: 'a' }));
    expect(place('Place 1').dataset['status']).toBe('ready');
    expect(place('Place 2').dataset['status']).toBe('refused');
  });

  it('two uploaders of one case show one upload, and each is called back once, in order', async () => {
    const order: string[] = [];
    const place = (name: string): ShownCase => ({
      referenceId: 'case-a',
      onUploaded: () => order.push(name),
    });
    render(
      <App
        cases={[place('row'), place('panel')]}
        keeper={{ onUploaded: () => order.push('owner') }}
      />,
    );
    choose(await sampleFile('pdf'));
    const upload = await client.next();
    const groups = page.getByRole('group').elements() as HTMLElement[];
    for (const group of groups) {
      await waitFor(() => expect(group.dataset['status']).toBe('uploading'));
    }
    upload.store();
    for (const group of groups) {
      await waitFor(() => expect(group.dataset['status']).toBe('uploaded'));
      expect(within(group).getByText('invoice-103118.pdf')).toBeTruthy();
    }
    expect(order).toEqual(['row', 'panel', 'owner']);
    expect(client.uploads).toHaveLength(1);
  });

  it('the host’s own knowledge of a case counts on return, and never an older copy', async () => {
    const url = 'https://files.test/cases/known?Expires=9999999999';
    const app = (...cases: ShownCase[]) => <App cases={cases} />;
    const { rerender } = render(app({ referenceId: 'a' }));
    expect(root().dataset['status']).toBe('empty');
    rerender(app());
    rerender(app({ referenceId: 'a', media: { url, referenceId: 'a' } }));
    await expectStatus('uploaded');
    expect(part('link')).toHaveProperty('href', url);
  });

  it('nothing is lost to StrictMode, which mounts everything twice', async () => {
    render(
      <StrictMode>
        <App cases={[{ referenceId: 'case-a' }]} />
      </StrictMode>,
    );
    choose(await sampleFile('pdf'));
    (await client.next()).store();
    await expectStatus('uploaded');
    expect(client.uploads).toHaveLength(1);
  });

  it('what runs is aborted when the keeper itself goes', async () => {
    const onError = vi.fn();
    const { unmount } = render(<App cases={[{ referenceId: 'case-a' }]} keeper={{ onError }} />);
    choose(await sampleFile('pdf'));
    const { request } = await client.next();
    unmount();
    await waitFor(() => expect(request.signal?.aborted).toBe(true));
    expect(onError).not.toHaveBeenCalled();
  });

  it('a server renders what it would without', () => {
    const markup = renderToString(<App cases={[{ referenceId: 'case-a' }]} />);
    expect(markup).toContain('data-status="empty"');
  });
});

it('without <CaseInvoiceUploads> nothing is under way for the hook, and going away aborts', async () => {
  const { unmount } = render(
    <>
      <Indicator />
      <CaseInvoiceUploader referenceId="case-a" client={client} />
    </>,
  );
  choose(await sampleFile('pdf'));
  const { request } = await client.next();
  expect(underWay()).toBe('');
  unmount();
  expect(request.signal?.aborted).toBe(true);
});
