import { render } from '@testing-library/react';
import { Activity, createRef } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  CaseInvoiceUploader,
  type CaseInvoiceUploaderHandle,
  type KnownMedia,
} from '../../src/index.js';
import { catchReported } from './support/catchReported.js';
import { createHeldClient, signedUrlOf } from './support/heldClient.js';
import { knownMedia } from './support/knownMedia.js';
import { sampleFile } from './support/samples.js';
import {
  choose,
  clearStandIn,
  drag,
  expectStatus,
  hasPart,
  part,
  press,
  renderUploader,
  root,
} from './support/uploader.js';

const referenceId = 'case-a';
const other = 'case-b';

afterEach(async () => {
  vi.restoreAllMocks();
  await clearStandIn();
});

/** A host's `beforeUpload` that has not made up its mind. */
function undecided() {
  let decide = (_isWanted: boolean): void => {};
  const decision = new Promise<boolean>((resolve) => {
    decide = resolve;
  });
  return { decide, beforeUpload: vi.fn(() => decision) };
}

describe('a picker that stays open while the page goes on', () => {
  it('sends nothing by itself to a case that was opened meanwhile', async () => {
    const client = createHeldClient();
    const { rerenderWith } = renderUploader({ referenceId, client });
    await press('Choose file');
    rerenderWith({ referenceId: other, client });
    choose(await sampleFile('pdf'));
    await expectStatus('ready');
    expect(client.uploads).toEqual([]);
  });

  it('does not replace an invoice that became known meanwhile, until "Upload" is pressed', async () => {
    const client = createHeldClient();
    const { rerenderWith } = renderUploader({ referenceId, client, media: null });
    await press('Choose file');
    rerenderWith({ referenceId, client, media: knownMedia(referenceId) });
    choose(await sampleFile('pdf'));
    await expectStatus('ready');
    expect(client.uploads).toEqual([]);
    await press('Upload');
    await client.next();
  });
});

describe('a file that is still being looked at', () => {
  it('does not replace an invoice that becomes known meanwhile', async () => {
    const client = createHeldClient();
    const { decide, beforeUpload } = undecided();
    const { rerenderWith } = renderUploader({ referenceId, client, media: null, beforeUpload });
    drag(part('drop-area'), [await sampleFile('pdf')]);
    await vi.waitFor(() => expect(beforeUpload).toHaveBeenCalled());
    rerenderWith({ referenceId, client, media: knownMedia(referenceId), beforeUpload });
    decide(true);
    await expectStatus('ready');
    expect(client.uploads).toEqual([]);
  });

  it('is kept when the host hides the page and shows it again', async () => {
    const { beforeUpload } = undecided();
    const element = (mode: 'visible' | 'hidden') => (
      <Activity mode={mode}>
        <CaseInvoiceUploader referenceId={referenceId} beforeUpload={beforeUpload} />
      </Activity>
    );
    const { rerender } = render(element('visible'));
    choose(await sampleFile('png'));
    await vi.waitFor(() => expect(beforeUpload).toHaveBeenCalled());
    rerender(element('hidden'));
    rerender(element('visible'));
    await expectStatus('ready');
    expect(part('file').textContent).toContain('invoice-103118.png');
  });

  it('is kept by "Cancel"', async () => {
    const { beforeUpload } = undecided();
    renderUploader({ referenceId, client: createHeldClient(), beforeUpload });
    choose(await sampleFile('png'));
    await vi.waitFor(() => expect(beforeUpload).toHaveBeenCalled());
    await press('Cancel');
    await expectStatus('ready');
    expect(part('file').textContent).toContain('invoice-103118.png');
  });

  it('is held back, with a reason, where the host’s own look at it fails', async () => {
    const reported = catchReported();
    const mistake = new Error('The host cannot tell');
    const { told } = renderUploader({
      referenceId,
      client: createHeldClient(),
      beforeUpload: () => Promise.reject(mistake),
    });
    choose(await sampleFile('png'));
    await expect.poll(() => told.errors).toMatchObject([{ code: 'unknown', outcome: 'not-sent' }]);
    await expectStatus('ready');
    await expect.poll(() => hasPart('problem')).toBe(true);
    reported.stop();
    expect(reported.errors).toEqual([mistake]);
  });

  it('is held to the rules of the field as they are when it is sent', async () => {
    const client = createHeldClient();
    const { told, rerenderWith } = renderUploader({ referenceId, client, uploadOn: 'confirm' });
    choose(await sampleFile('png'));
    await expectStatus('ready');
    rerenderWith({ referenceId, client, uploadOn: 'confirm', accept: ['application/pdf'] });
    await press('Upload');
    await expectStatus('refused');
    expect(told.errors).toMatchObject([
      { code: 'content-type-not-allowed', outcome: 'not-sent', actualType: 'image/png' },
    ]);
    expect(client.uploads).toEqual([]);
  });
});

describe('an invoice that the host tells of', () => {
  /** An uploader that has just stored an invoice over what was known before. */
  async function renderStored(media: KnownMedia | null, url?: string) {
    const client = createHeldClient();
    const uploader = renderUploader({ referenceId, client, media });
    choose(await sampleFile('png'));
    (await client.next()).store(url);
    await expect.poll(() => uploader.told.uploaded).toHaveLength(1);
    await expectStatus('uploaded');
    return { ...uploader, client };
  }

  it('is the one just stored under another signature: its name and its preview stay', async () => {
    const { client, rerenderWith } = await renderStored(null, signedUrlOf(referenceId, 'one'));
    const url = signedUrlOf(referenceId, 'one', 'fresh');
    rerenderWith({ referenceId, client, media: { url, referenceId } });
    await expect.poll(() => part('link')).toHaveProperty('href', url);
    expect(part('file-name').textContent).toBe('invoice-103118.png');
    expect(hasPart('preview')).toBe(true);
  });

  it('never comes back once it was replaced, whatever its signature is', async () => {
    const { client, rerenderWith } = await renderStored(knownMedia(referenceId));
    const url = signedUrlOf(referenceId, 'known', 'again');
    rerenderWith({ referenceId, client, media: knownMedia(referenceId, { url }) });
    expect(part('file-name').textContent).toBe('invoice-103118.png');
    expect(part('link')).not.toHaveProperty('href', url);
  });

  it('is gone when the host says so', async () => {
    const client = createHeldClient();
    const media = knownMedia(referenceId);
    const { rerenderWith } = renderUploader({ referenceId, client, media });
    expect(root().dataset['status']).toBe('uploaded');
    rerenderWith({ referenceId, client, media: null });
    await expectStatus('empty');
  });

  it('is none without a URL', () => {
    renderUploader({ referenceId, required: true, media: { url: '', referenceId } });
    expect(root().dataset['status']).toBe('empty');
  });

  it('may have come as JSON, its date a text', async () => {
    const expiresAt = new Date(Date.now() + 300_000);
    const media: KnownMedia = JSON.parse(JSON.stringify(knownMedia(referenceId, { expiresAt })));
    renderUploader({ referenceId, media });
    expect(root().dataset['status']).toBe('uploaded');
    await expect.poll(() => part('expiry').textContent).toMatch(/Link valid until/);
  });

  it('is doubted after a reset while an upload of another waits for its answer', async () => {
    const client = createHeldClient();
    const handle = createRef<CaseInvoiceUploaderHandle>();
    const media = knownMedia(referenceId);
    render(
      <CaseInvoiceUploader referenceId={referenceId} client={client} media={media} ref={handle} />,
    );
    choose(await sampleFile('png'));
    (await client.next()).send();
    await expectStatus('saving');
    handle.current?.reset();
    await expectStatus('uploaded');
    expect(root().textContent).toContain('This invoice may have been replaced');
  });
});

describe('another case', () => {
  it('is not announced with the words of the one before, though both are stored', async () => {
    const client = createHeldClient();
    const { rerenderWith } = renderUploader({ referenceId, client });
    choose(await sampleFile('png', 'secret.png'));
    (await client.next()).store();
    await expectStatus('uploaded');
    await expect.poll(() => part('live').textContent).toContain('secret.png');
    rerenderWith({ referenceId: other, client, media: knownMedia(other) });
    await expect.poll(() => part('live').textContent).not.toContain('secret.png');
    expect(root().dataset['status']).toBe('uploaded');
  });
});

describe('a fresh link that is on its way', () => {
  it('leaves the old one expired when it fails after the hour', async () => {
    const reported = catchReported();
    let fail = (_reason: Error): void => {};
    const link = new Promise<string>((_resolve, reject) => {
      fail = reject;
    });
    // Nobody listens there: the preview fails, and a fresh link is asked for before the hour is over.
    const media = knownMedia(referenceId, {
      url: 'https://localhost:1/nothing.png',
      expiresAt: new Date(Date.now() + 3_600_000),
    });
    renderUploader({ referenceId, media, refreshUrl: () => link });
    await expect.poll(() => part('expiry').dataset['link'], { timeout: 30_000 }).toBe('refreshing');
    const now = performance.now.bind(performance);
    vi.spyOn(performance, 'now').mockImplementation(() => now() + 3_600_000);
    fail(new Error('The session is over'));
    await expect.poll(() => part('expiry').dataset['link']).toBe('expired');
    reported.stop();
    expect(reported.errors).toHaveLength(1);
  });
});
