import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { MediaUploadError, type MediaUploadErrorInit } from '../../src/index.js';
import { catchReported } from './support/catchReported.js';
import { focusButton } from './support/focusButton.js';
import { createHeldClient } from './support/heldClient.js';
import { knownMedia } from './support/knownMedia.js';
import { largePdf, sampleFile } from './support/samples.js';
import {
  choose,
  clearStandIn,
  expectStatus,
  part,
  press,
  renderUploader,
  root,
} from './support/uploader.js';

const referenceId = 'case-a';

const noAnswer: MediaUploadErrorInit = {
  code: 'timeout',
  reason: 'no-answer',
  outcome: 'unknown',
};
const tooMany: MediaUploadErrorInit = {
  code: 'rate-limited',
  status: 429,
  outcome: 'refused',
  retryAfter: 30,
};

afterEach(async () => {
  vi.restoreAllMocks();
  await clearStandIn();
});

function setOnline(online: boolean): void {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(online);
  window.dispatchEvent(new Event(online ? 'online' : 'offline'));
}

describe('the doubt after an upload whose outcome nobody knows', () => {
  it('outlives a second attempt that never left', async () => {
    const client = createHeldClient();
    renderUploader({ referenceId, client });
    choose(await sampleFile('png'));
    (await client.next()).fail(noAnswer);
    await expectStatus('failed');
    await press('Try again');
    (await client.next()).fail({ code: 'network', outcome: 'not-sent' });
    await expectStatus('failed');
    expect(part('problem').textContent).toContain('The connection was lost.');
    expect(part('problem').textContent).toContain('may have been stored');
  });

  it('outlives a second attempt that is cancelled', async () => {
    const client = createHeldClient();
    renderUploader({ referenceId, client });
    choose(await sampleFile('png'));
    (await client.next()).fail(noAnswer);
    await expectStatus('failed');
    await press('Try again');
    await client.next();
    await press('Cancel upload');
    await expectStatus('ready');
    expect(root().textContent).toContain('may have been stored already');
    expect(root().textContent).not.toContain('Nothing was stored');
  });

  it('outlives a cancel while the host’s own repeats wait, and covers what was stored', async () => {
    const client = createHeldClient();
    const media = knownMedia(referenceId);
    const retry = { attempts: 5, delayMs: 60_000, when: () => true };
    renderUploader({ referenceId, client, media, retry });
    choose(await sampleFile('png'));
    (await client.next()).fail({ code: 'server-error', status: 500, outcome: 'unknown' });
    await expectStatus('waiting');
    await press('Cancel upload');
    await expectStatus('ready');
    expect(root().textContent).not.toContain('Nothing was stored');
    expect(root().textContent).toContain('This invoice may have been replaced');
  });
});

describe('a client of the host’s', () => {
  it('that says offline in a browser that is online is not asked again by itself', async () => {
    const client = createHeldClient();
    const { told } = renderUploader({ referenceId, client });
    choose(await sampleFile('png'));
    (await client.next()).fail({ code: 'offline', outcome: 'not-sent' });
    await expectStatus('failed');
    expect(told.errors).toMatchObject([{ code: 'offline' }]);
    expect(client.uploads).toHaveLength(1);
  });

  it('that tells no progress and nothing of its own end is not asked again after a cut', async () => {
    const reported = catchReported();
    const client = createHeldClient(() => new DOMException('Aborted', 'AbortError'));
    const { told } = renderUploader({ referenceId, client });
    choose(await sampleFile('png'));
    await client.next();
    window.dispatchEvent(new Event('offline'));
    await expectStatus('failed');
    reported.stop();
    expect(told.errors).toMatchObject([{ outcome: 'unknown' }]);
    expect(client.uploads).toHaveLength(1);
  });

  it('that cannot tell what was stored before a cut ends as a lost connection, not as a cancel', async () => {
    const client = createHeldClient(
      () => new MediaUploadError({ code: 'aborted', outcome: 'unknown' }),
    );
    const { told } = renderUploader({ referenceId, client });
    choose(await sampleFile('png'));
    await client.next();
    window.dispatchEvent(new Event('offline'));
    await expectStatus('failed');
    expect(told.errors).toMatchObject([{ code: 'network', outcome: 'unknown', referenceId }]);
    expect(client.uploads).toHaveLength(1);
  });
});

describe('an upload that waits', () => {
  it('is not sent when its file, too large for the memory, has changed meanwhile', async () => {
    const client = createHeldClient();
    setOnline(false);
    const { told } = renderUploader({ referenceId, client });
    choose(largePdf(34 * 1024 * 1024));
    await expectStatus('waiting');
    vi.spyOn(File.prototype, 'size', 'get').mockReturnValue(1);
    setOnline(true);
    await expectStatus('refused');
    expect(told.errors).toMatchObject([{ code: 'file-unreadable', reason: 'changed' }]);
    expect(client.uploads).toEqual([]);
  });

  it('is not cancelled by the second of two clicks that were meant for "Try now"', async () => {
    const client = createHeldClient();
    renderUploader({ referenceId, client });
    choose(await sampleFile('png'));
    (await client.next()).fail(tooMany);
    await expectStatus('waiting');
    await focusButton('Try now');
    await page.getByRole('button', { name: 'Try now' }).dblClick();
    await client.next();
    await expectStatus('uploading');
    expect(client.uploads.map(({ request }) => request.signal?.aborted)).toEqual([false, false]);
    expect(root().dataset['status']).toBe('uploading');
  });

  it('is sent, and not cancelled, by holding Enter down on "Try now"', async () => {
    const client = createHeldClient();
    renderUploader({ referenceId, client });
    choose(await sampleFile('png'));
    (await client.next()).fail(tooMany);
    await expectStatus('waiting');
    await focusButton('Try now');
    await userEvent.keyboard('{Enter>5/}');
    await client.next();
    await expectStatus('uploading');
    expect(client.uploads).toHaveLength(2);
  });
});
