import { cleanup, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, inject, it, vi } from 'vitest';
import { FAULT_ENDINGS, type FaultEnding } from '../support/faultEndings.js';
import { FAULTS, type Fault } from '../support/faults.js';
import { clearFaults, faultClient, seenAttempts } from './support/faults.js';
import { largePdf, sampleFile, sha256Of } from './support/samples.js';
import {
  choose,
  expectStatus,
  hasPart,
  part,
  press,
  renderUploader,
  root,
} from './support/uploader.js';

const MAY_BE_STORED =
  'The invoice may have been stored all the same; sending it again replaces it.';

const fileFor = (isLarge = false): Promise<File> | File =>
  isLarge ? largePdf(24_000_000) : sampleFile('pdf');

/**
 * What a browser says when the network goes and comes. Only says: cut off for real, this page could not
 * be told to come back.
 */
function setOnline(online: boolean): void {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(online);
  window.dispatchEvent(new Event(online ? 'online' : 'offline'));
}

afterEach(async () => {
  vi.restoreAllMocks();
  cleanup();
  await clearFaults();
});

describe('when the server', () => {
  const withEnding = FAULTS.map((fault): [string, Fault, FaultEnding | null | undefined] => [
    `${fault.does} (${fault.id})`,
    fault,
    FAULT_ENDINGS[fault.id],
  ]);

  it.each(withEnding.filter(([, , ending]) => ending !== null))(
    '%s, it is told, and "Try again" alone stores the file as it was chosen',
    async (_, { id, stores = false }, ending) => {
      if (!ending) throw new Error(`Nobody has said how an upload ends that meets "${id}".`);
      const { words, isLarge, limits, ...told } = ending;
      const uploader = renderUploader({
        referenceId: id,
        client: faultClient(limits),
        retry: false,
      });
      const file = await fileFor(isLarge);
      choose(file);
      await expectStatus('failed');

      expect(uploader.told.errors).toMatchObject([{ ...told, referenceId: id }]);
      expect(uploader.told.uploaded).toEqual([]);
      const problem = part('problem');
      expect(problem.closest('[role=alert]')).not.toBeNull();
      expect(problem.textContent).toContain(words);
      expect(problem.textContent).not.toMatch(/[<>]|\[object|undefined|null|NaN/);
      expect(problem.textContent?.length).toBeLessThan(400);
      expect(problem.textContent?.includes(MAY_BE_STORED)).toBe(told.outcome === 'unknown');
      // What is stored must never be told as not sent or refused.
      if (stores) expect(told.outcome).toBe('unknown');
      expect(root().textContent).toContain(file.name);
      expect(await seenAttempts(id)).toMatchObject([{ fault: id }]);

      await press('Try again');
      await expectStatus('uploaded', 15_000);
      expect(uploader.told.uploaded).toHaveLength(1);
      expect(uploader.told.errors).toHaveLength(1);
      expect(hasPart('problem')).toBe(false);
      expect(await seenAttempts(id)).toMatchObject([
        { fault: id },
        {
          fault: null,
          fields: ['file', 'domain', 'dotted_path'],
          fileName: file.name,
          contentType: 'application/pdf',
          sha256: await sha256Of(file),
          isStored: true,
        },
      ]);
    },
    30_000,
  );

  it.each(withEnding.filter(([, , ending]) => ending === null))(
    '%s, the file is stored by one POST and nothing is said',
    async (_, { id }) => {
      const { told } = renderUploader({ referenceId: id, client: faultClient() });
      const file = await fileFor(id === 'drip');
      choose(file);
      await expectStatus('uploaded', 15_000);
      expect(told.errors).toEqual([]);
      expect(told.statuses).toEqual(['checking', 'uploading', 'saving', 'uploaded']);
      const sha256 = await sha256Of(file);
      expect(await seenAttempts(id)).toMatchObject([{ fault: id, sha256, isStored: true }]);
    },
    30_000,
  );

  it('is not there at all, nothing was sent, and the file is kept', async () => {
    const client = faultClient({ baseUrl: inject('refusedOrigin') });
    const { told, rerenderWith } = renderUploader({ referenceId: 'absent', client });
    const file = await sampleFile('pdf');
    choose(file);
    await expectStatus('failed');
    expect(told.errors).toMatchObject([{ code: 'network', outcome: 'not-sent' }]);
    expect(part('problem').textContent).not.toContain(MAY_BE_STORED);
    rerenderWith({ referenceId: 'absent', client: faultClient() });
    await press('Try again');
    await expectStatus('uploaded');
    expect(await seenAttempts('absent')).toMatchObject([{ sha256: await sha256Of(file) }]);
  });
});

describe('an upload that has to wait', () => {
  it.each([
    ['503-retry-after', 'busy'],
    ['503-nginx', 'busy'],
    ['429', 'too many requests'],
  ])('goes on by itself after %s, and says so meanwhile', async (id, words) => {
    const { told } = renderUploader({ referenceId: id, client: faultClient() });
    const file = await sampleFile('pdf');
    choose(file);
    await expectStatus('waiting');
    expect(root().textContent).toContain(words);
    await expectStatus('uploaded');
    expect(told.errors).toEqual([]);
    expect(told.statuses).toEqual([
      ...['checking', 'uploading', 'saving', 'waiting'],
      ...['uploading', 'saving', 'uploaded'],
    ]);
    const sha256 = await sha256Of(file);
    expect(await seenAttempts(id)).toMatchObject([{ sha256 }, { sha256, isStored: true }]);
  });

  it('gives up after two repeats, and is stored by "Try again"', async () => {
    const referenceId = '429~gives-up~3';
    const { told } = renderUploader({ referenceId, client: faultClient() });
    choose(await sampleFile('pdf'));
    await expectStatus('failed', 12_000);
    expect(told.errors).toMatchObject([{ code: 'rate-limited', status: 429, retryAfter: 1 }]);
    expect(await seenAttempts(referenceId)).toHaveLength(3);
    await press('Try again');
    await expectStatus('uploaded');
    expect(await seenAttempts(referenceId)).toHaveLength(4);
  }, 30_000);

  it('is not kept waiting for an hour', async () => {
    const { told } = renderUploader({ referenceId: '429-long', client: faultClient() });
    choose(await sampleFile('pdf'));
    await expectStatus('failed');
    expect(told.errors).toMatchObject([{ code: 'rate-limited', retryAfter: 3600 }]);
    expect(await seenAttempts('429-long')).toHaveLength(1);
  });

  it('is sent at once by "Try now"', async () => {
    const { told } = renderUploader({ referenceId: '429-patience', client: faultClient() });
    choose(await sampleFile('pdf'));
    await expectStatus('waiting');
    await press('Try now');
    await expectStatus('uploaded');
    expect(told.errors).toEqual([]);
    expect(await seenAttempts('429-patience')).toHaveLength(2);
  });

  it('is never sent again once it is cancelled, and keeps the file', async () => {
    const { told } = renderUploader({ referenceId: '503-retry-after', client: faultClient() });
    choose(await sampleFile('pdf'));
    await expectStatus('waiting');
    await press('Cancel upload');
    await expectStatus('ready');
    // Longer than the server asked to wait.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await seenAttempts('503-retry-after')).toHaveLength(1);
    expect(told.errors).toEqual([]);
    await press('Upload');
    await expectStatus('uploaded');
    expect(await seenAttempts('503-retry-after')).toHaveLength(2);
  });

  it('is never sent again once the component is gone', async () => {
    const { told, unmount } = renderUploader({
      referenceId: '503-retry-after',
      client: faultClient(),
    });
    choose(await sampleFile('pdf'));
    await expectStatus('waiting');
    unmount();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await seenAttempts('503-retry-after')).toHaveLength(1);
    expect(told.uploaded).toEqual([]);
    expect(told.errors).toEqual([]);
  });
});

describe('while the browser says that it is offline', () => {
  const referenceId = 'offline-case';

  it('an upload waits, says why, and goes on when the network is back', async () => {
    const { told } = renderUploader({ referenceId, client: faultClient() });
    const file = await sampleFile('pdf');
    setOnline(false);
    choose(file);
    await expectStatus('waiting');
    expect(root().textContent).toContain('You are offline.');
    expect(await seenAttempts(referenceId)).toEqual([]);
    setOnline(true);
    await expectStatus('uploaded');
    expect(told.errors).toEqual([]);
    expect(await seenAttempts(referenceId)).toMatchObject([{ sha256: await sha256Of(file) }]);
  });

  it('an upload with bytes unsent is stopped, and starts anew when the network is back', async () => {
    const { told } = renderUploader({ referenceId: 'stop-reading', client: faultClient() });
    const file = largePdf(24_000_000);
    choose(file);
    await expectStatus('uploading');
    await waitFor(async () => expect(await seenAttempts('stop-reading')).toHaveLength(1));
    setOnline(false);
    await expectStatus('waiting');
    setOnline(true);
    await expectStatus('uploaded', 15_000);
    expect(told.errors).toEqual([]);
    expect(await seenAttempts('stop-reading')).toMatchObject([
      { isStored: false },
      { isStored: true, sha256: await sha256Of(file) },
    ]);
  }, 30_000);

  it('an upload whose last byte is out is left alone, and never sent again by itself', async () => {
    const { told } = renderUploader({ referenceId: 'slow-answer', client: faultClient() });
    choose(await sampleFile('pdf'));
    await expectStatus('saving');
    setOnline(false);
    setOnline(true);
    await expectStatus('uploaded');
    expect(told.statuses).toEqual(['checking', 'uploading', 'saving', 'uploaded']);
    expect(await seenAttempts('slow-answer')).toHaveLength(1);
  });

  it('a cancelled upload is never sent', async () => {
    const { told } = renderUploader({ referenceId, client: faultClient() });
    setOnline(false);
    choose(await sampleFile('pdf'));
    await expectStatus('waiting');
    await press('Cancel upload');
    await expectStatus('ready');
    setOnline(true);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await seenAttempts(referenceId)).toEqual([]);
    expect(told.errors).toEqual([]);
    await press('Upload');
    await expectStatus('uploaded');
    expect(await seenAttempts(referenceId)).toHaveLength(1);
  });

  it('"Try now" tries, since a browser may be wrong about it', async () => {
    renderUploader({ referenceId, client: faultClient() });
    setOnline(false);
    choose(await sampleFile('pdf'));
    await expectStatus('waiting');
    await press('Try now');
    await expectStatus('uploaded');
    expect(await seenAttempts(referenceId)).toHaveLength(1);
  });

  it('an upload that finds nobody there is told to be offline, where it may not wait', async () => {
    const client = faultClient({ baseUrl: inject('refusedOrigin') });
    const { told } = renderUploader({ referenceId, client, retry: false });
    setOnline(false);
    choose(await sampleFile('pdf'));
    await expectStatus('failed');
    expect(told.errors).toMatchObject([{ code: 'offline', outcome: 'not-sent' }]);
    expect(part('problem').textContent).toContain('You are offline.');
  });
});
