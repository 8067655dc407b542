import { act } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type MediaUploadClient, MediaUploadError } from '../../../src/index.js';
import { sampleFile } from '../support/samples.js';
import { choose, clearStandIn, expectStatus, press, renderUploader } from '../support/uploader.js';
import { type SpokenLog, startSpokenLog } from './support/spokenLog.js';

const referenceId = '6867da7788b9226bb78d716c';
const name = 'invoice-103118.png';
const url = 'https://storage.example/invoice-103118.png';

afterEach(async () => {
  vi.useRealTimers();
  await clearStandIn();
});

function listen(): SpokenLog {
  const { body } = document;
  return startSpokenLog(body);
}

/** Waits for a sentence: what is said keeps a distance, and so may come after its status. */
async function expectLast(log: SpokenLog, sentence: string): Promise<void> {
  await expect.poll(() => log.polite.at(-1), { timeout: 8000 }).toBe(sentence);
}

/** A client whose progress and end the test decides. */
interface HeldClient extends MediaUploadClient {
  readonly progress: (fraction: number) => Promise<void>;
  readonly store: () => Promise<void>;
  readonly fail: (error: MediaUploadError) => Promise<void>;
}

function holdClient(): HeldClient {
  let request: Parameters<MediaUploadClient['upload']>[0] | undefined;
  let end:
    | { resolve: (url: string) => void; reject: (error: MediaUploadError) => void }
    | undefined;
  return {
    async upload(given) {
      request = given;
      const { file } = given;
      const stored = new Promise<string>((resolve, reject) => {
        end = { resolve, reject };
      });
      return {
        url: await stored,
        expiresAt: new Date(Date.now() + 3_600_000),
        referenceId: given.referenceId,
        fileName: file instanceof File ? file.name : '',
        contentType: file.type,
        size: file.size,
        warnings: [],
      };
    },
    progress: (fraction) =>
      act(async () => {
        const totalBytes = request?.file.size ?? 0;
        request?.onProgress?.({ loadedBytes: Math.floor(totalBytes * fraction), totalBytes });
      }),
    store: () => act(async () => end?.resolve(url)),
    fail: (error) => act(async () => end?.reject(error)),
  };
}

describe('what is said politely', () => {
  it('of a fast upload is its beginning and its end, once each', async () => {
    renderUploader({ referenceId });
    const log = listen();
    choose(await sampleFile('png'));
    await expectLast(log, `${name} is stored`);
    log.stop();
    expect(log.polite.filter((text) => text !== 'Sent. Waiting for it to be saved.')).toEqual([
      `Uploading ${name}`,
      `${name} is stored`,
    ]);
    expect(log.polite.length).toBeLessThanOrEqual(3);
    expect(log.alerts).toEqual([]);
  });

  it('of an upload of ten minutes is five sentences, with progress twice', async () => {
    const client = holdClient();
    renderUploader({ referenceId, client });
    const log = listen();
    choose(await sampleFile('png'));
    await expectStatus('uploading');
    vi.useFakeTimers({ toFake: ['performance'] });
    for (let second = 1; second < 600; second += 1) {
      vi.advanceTimersByTime(1000);
      await client.progress(second / 600);
    }
    await client.progress(1);
    vi.useRealTimers();
    await expectLast(log, 'Sent. Waiting for it to be saved.');
    await client.store();
    await expectLast(log, `${name} is stored`);
    log.stop();
    expect(log.polite).toEqual([
      `Uploading ${name}`,
      expect.stringMatching(/^\d+% uploaded$/),
      expect.stringMatching(/^\d+% uploaded$/),
      'Sent. Waiting for it to be saved.',
      `${name} is stored`,
    ]);
    expect(log.alerts).toEqual([]);
  });

  it('of an upload that waits and goes on stays below seven sentences', async () => {
    const client = holdClient();
    renderUploader({ referenceId, client, retry: { attempts: 1, delayMs: () => 1000 } });
    const log = listen();
    choose(await sampleFile('png'));
    await expectStatus('uploading');
    await client.progress(1);
    await client.fail(new MediaUploadError({ code: 'rate-limited', outcome: 'refused' }));
    await expectLast(log, 'There are too many requests right now. Trying again in 1 second.');
    await expectStatus('uploading');
    await client.progress(1);
    await client.store();
    await expectLast(log, `${name} is stored`);
    log.stop();
    expect(log.polite.length).toBeLessThanOrEqual(6);
    expect(log.alerts).toEqual([]);
  });

  it('of a cancel is that it happened', async () => {
    const client = holdClient();
    renderUploader({ referenceId, client });
    const log = listen();
    choose(await sampleFile('png'));
    await expectStatus('uploading');
    await press('Cancel upload');
    await expectLast(log, 'Upload cancelled');
    log.stop();
    expect(log.polite).toEqual([`Uploading ${name}`, 'Upload cancelled']);
  });
});

describe('what is said at once', () => {
  it('is a failure, once, with what to do', async () => {
    renderUploader({ referenceId: 'scenario-not-found' });
    const log = listen();
    choose(await sampleFile('png'));
    await expectStatus('failed');
    log.stop();
    expect(log.alerts).toEqual([
      'Resource Document Not Found The case was not found. Check that it still exists, then try again.',
    ]);
    expect(log.polite[0]).toBe(`Uploading ${name}`);
    expect(log.polite.join()).not.toContain('not found');
    expect(log.polite.length).toBeLessThanOrEqual(2);
  });

  it('is the same failure again, when it happens again', async () => {
    renderUploader({ referenceId: 'scenario-not-found' });
    const log = listen();
    choose(await sampleFile('png'));
    await expectStatus('failed');
    await press('Try again');
    await expect.poll(() => log.alerts.length).toBe(2);
    log.stop();
    expect(log.alerts[1]).toBe(log.alerts[0]);
  });

  it('is a refusal, once, and nothing else', async () => {
    renderUploader({ referenceId });
    const log = listen();
    choose(new File(['only words'], 'notes.txt', { type: 'text/plain' }));
    await expectStatus('refused');
    log.stop();
    expect(log.alerts).toHaveLength(1);
    expect(log.alerts[0]).toContain("The provided file's content type is not allowed.");
    expect(log.polite).toEqual([]);
  });
});
