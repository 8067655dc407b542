import { render, waitFor } from '@testing-library/react';
import { Profiler } from 'react';
import { afterEach, expect, it } from 'vitest';
import { CaseInvoiceBatch } from '../../../src/batch/index.js';
import '../../../src/batch/batch.css';
import type { MediaUploadClient } from '../../../src/index.js';
import { batchRoot, caseOf, chooseFiles, expectBatch, pressIn, rowsOf } from '../support/batch.js';
import { signedUrlOf } from '../support/heldClient.js';
import { clearStandIn } from '../support/uploader.js';

afterEach(clearStandIn);

const COUNT = 1000;
const SIZE_BYTES = 50_000;

const numbers = Array.from({ length: COUNT }, (_, index) => String(500_000 + index));
const cases = numbers.map((number) => caseOf(number));

function files(): File[] {
  const rest = new Uint8Array(SIZE_BYTES - 30);
  return numbers.map((number) => {
    const head = `%PDF-1.7\n% ${number}\n`.padEnd(30, ' ');
    return new File([head, rest], `${number}.pdf`, { type: 'application/pdf' });
  });
}

/** What is read or sent at the same time, at most; each read is of one file, taken whole. */
function countBytes(): { readonly client: MediaUploadClient; most: number; stop(): void } {
  const { arrayBuffer } = Blob.prototype;
  const counter = {
    most: 0,
    client: {
      upload: async ({ file, referenceId, onProgress }) => {
        add(1);
        await new Promise((resolve) => setTimeout(resolve));
        onProgress?.({ loadedBytes: file.size, totalBytes: file.size });
        add(-1);
        return {
          url: signedUrlOf(referenceId),
          expiresAt: new Date(Date.now() + 3_600_000),
          referenceId,
          fileName: file.name,
          contentType: file.type,
          size: file.size,
          warnings: [],
        };
      },
    } satisfies MediaUploadClient as MediaUploadClient,
    stop: () => {
      Blob.prototype.arrayBuffer = arrayBuffer;
    },
  };
  let now = 0;
  function add(change: number): void {
    now += change;
    counter.most = Math.max(counter.most, now);
  }
  Blob.prototype.arrayBuffer = async function read(this: Blob) {
    if (this.size < SIZE_BYTES) return arrayBuffer.call(this);
    add(1);
    try {
      return await arrayBuffer.call(this);
    } finally {
      add(-1);
    }
  };
  return counter;
}

it('takes, matches and sends a thousand files without holding their bytes or drawing rows in vain', async () => {
  const counter = countBytes();
  let commits = 0;
  const chosen = files();
  const { unmount } = render(
    <Profiler id="batch" onRender={() => (commits += 1)}>
      <CaseInvoiceBatch cases={cases} client={counter.client} />
    </Profiler>,
  );
  chooseFiles(...chosen);
  await waitFor(
    () =>
      expect(batchRoot().querySelectorAll('[data-part="row"][data-status="matched"]')).toHaveLength(
        COUNT,
      ),
    { timeout: 60_000, interval: 100 },
  );

  await pressIn('Upload 1,000 invoices');
  await expectBatch('finished', 90_000);

  expect(rowsOf().every((row) => row.dataset['status'] === 'uploaded')).toBe(true);
  // A row comes, is matched, queued, sent and stored: each time it is drawn with others, never by itself.
  expect(commits).toBeLessThan(2 * COUNT);
  expect(counter.most).toBeLessThanOrEqual(6);
  counter.stop();
  unmount();
}, 180_000);
