import { basename } from 'node:path';
import { type BenchPage, taskMsBetween } from './openPage.js';
import { batchFiles } from './sampleFiles.js';
import type { Sample } from './scenarios.js';

const SENT = 200;
const AT_ONCE = 3;
const ANSWER_AFTER_MS = 50;
/** Nothing is faster: so many answers have to be waited for one after the other. */
const IDEAL_MS = Math.ceil(SENT / AT_ONCE) * ANSWER_AFTER_MS;
const LIMIT_MS = 300_000;

/** Two hundred invoices of 50 kB, three at once, each answered 50 ms after it is there. */
export async function runBatch(page: BenchPage): Promise<Sample> {
  const files = batchFiles.slice(0, SENT);
  await mountFor(page, files);
  const before = await page.readMetrics();
  await addFiles(page, files);
  const added = await page.readMetrics();
  const sent = await page.call<{ error: string | null; tookMs: number; commits: number }>(
    'sendBatch',
    LIMIT_MS,
  );
  const after = await page.readMetrics();
  if (sent.error) throw new Error(sent.error);
  return {
    overIdeal: sent.tookMs / IDEAL_MS,
    tookMs: sent.tookMs,
    commits: sent.commits,
    addingCpuMs: taskMsBetween(before, added),
    sendingCpuMs: taskMsBetween(added, after),
  };
}

/** A thousand invoices of 50 kB are put into the list: how long the page stands still at most. */
export async function runBatchAdded(page: BenchPage): Promise<Sample> {
  await mountFor(page, batchFiles);
  await page.call('watchBlocks');
  const { longestBlockMs } = await addFiles(page, batchFiles);
  return { longestBlockMs };
}

async function mountFor(page: BenchPage, files: readonly string[]): Promise<void> {
  await page.call('mountBatch', {
    url: `/upload?after=${ANSWER_AFTER_MS}`,
    numbers: files.map((file) => basename(file).replace(/\D/g, '')),
    answerAfterMs: ANSWER_AFTER_MS,
    concurrency: AT_ONCE,
  });
  await page.sleep(300);
}

async function addFiles(
  page: BenchPage,
  files: readonly string[],
): Promise<{ longestBlockMs: number }> {
  await page.choose(files);
  const added = await page.call<{ error: string | null; longestBlockMs: number }>(
    'added',
    files.length,
    LIMIT_MS,
  );
  if (added.error) throw new Error(added.error);
  return added;
}
