import { runBatch, runBatchAdded } from './batchScenarios.js';
import type { Candidate } from './candidates.js';
import type { BenchPage, UploadRecord } from './openPage.js';
import { pressAll } from './pressAll.js';
import { manyFiles, type SamplePair, sampleFiles } from './sampleFiles.js';
import { medianOf, percentileOf } from './statistics.js';

/** What one visit of a page gave, by name of the measurement. */
export type Sample = Readonly<Record<string, number>>;

/** Something that is measured on a fresh page, once for each candidate and round. */
export interface Scenario {
  readonly name: string;
  /** Rounds of a full and of a quick run. */
  readonly rounds: number;
  readonly quickRounds: number;
  /** Only of candidates that send many files, on a page of its own. */
  readonly isOfBatches?: boolean;
  readonly run: (page: BenchPage, candidate: Candidate) => Promise<Sample>;
}

const MEGABYTES_PER_SECOND = 40;
const MEGABITS_PER_SECOND = 100;
const SLOWER_TIMES = 4;
const MOUNTS = 50;
/** A table of cases. */
const MANY = 100;
const DRAGS = 200;
const PRESS_TURNS = 8;
const KEPT_UPLOADS = 50;
/** As many until the engine has compiled and cached what it will: what grows then is what is left. */
const WARM_UP_UPLOADS = 20;
/** For the candidate to put away the last upload: some end a viewer with a process of its own. */
const PAUSE_MS = 100;

/** All that is measured, in the order of the run. */
export const scenarios: readonly Scenario[] = [
  { name: 'upload', rounds: 6, quickRounds: 3, run: runUpload },
  { name: 'line', rounds: 6, quickRounds: 3, run: runLine },
  { name: 'throttled', rounds: 3, quickRounds: 2, run: runThrottled },
  { name: 'mount', rounds: 6, quickRounds: 3, run: runMount },
  { name: 'many', rounds: 6, quickRounds: 3, run: runMany },
  { name: 'overdrop', rounds: 3, quickRounds: 1, run: runOverdrop },
  { name: 'slowOverdrop', rounds: 3, quickRounds: 1, run: runSlowOverdrop },
  { name: 'presses', rounds: 2, quickRounds: 1, run: runPresses },
  { name: 'drag', rounds: 1, quickRounds: 1, run: runDrag },
  { name: 'heap', rounds: 1, quickRounds: 1, run: runHeap },
  { name: 'batch', rounds: 6, quickRounds: 3, isOfBatches: true, run: runBatch },
  { name: 'batchAdded', rounds: 3, quickRounds: 3, isOfBatches: true, run: runBatchAdded },
];

/** From the choice of a file to the answer, one after the other on the same page. */
async function runUpload(page: BenchPage, { isSlow }: Candidate): Promise<Sample> {
  await page.call('mount', {});
  const repeat = async (files: SamplePair, warmUps: number, times: number) => {
    const records: UploadRecord[] = [];
    for (let turn = 0; turn < warmUps + times; turn += 1) {
      const record = await page.upload(files[turn % 2 === 0 ? 0 : 1]);
      if (turn >= warmUps) records.push(record);
      await page.call('reset');
      await page.sleep(PAUSE_MS);
    }
    return (key: keyof UploadRecord) => medianOf(records.map((record) => record[key]));
  };
  const small = await repeat(sampleFiles.small, isSlow ? 1 : 3, isSlow ? 3 : 15);
  const medium = await repeat(sampleFiles.medium, 1, isSlow ? 1 : 4);
  return {
    smallSendMs: small('sendMs'),
    smallAnswerMs: small('answerMs'),
    smallDoneMs: small('doneMs'),
    smallCpuMs: small('cpuMs'),
    mediumSendMs: medium('sendMs'),
    mediumAnswerMs: medium('answerMs'),
    mediumDoneMs: medium('doneMs'),
    mediumCpuMs: medium('cpuMs'),
  };
}

/** 10 MB over a line as offices have it: what is done before and after counts as it does there. */
async function runLine(page: BenchPage): Promise<Sample> {
  await page.narrow(MEGABITS_PER_SECOND);
  await page.call('mount', {});
  await page.upload(sampleFiles.small[0]);
  await page.call('reset');
  await page.sleep(PAUSE_MS);
  const { answerMs } = await page.upload(sampleFiles.medium[0]);
  return { answerMs };
}

/** 200 MB that take five seconds whatever the machine: counts, and processor time. */
async function runThrottled(page: BenchPage): Promise<Sample> {
  const rate = MEGABYTES_PER_SECOND;
  await page.call('mount', { rate, url: `/upload?rate=${rate}` });
  await page.sleep(300);
  let bufferBytes = 0;
  const looker = setInterval(async () => {
    bufferBytes = Math.max(bufferBytes, await page.readBufferBytes().catch(() => 0));
  }, 1000);
  try {
    const record = await page.upload(sampleFiles.large[0]);
    return {
      commits: record.commits,
      cpuMs: record.cpuMs,
      movesPerSecond: record.domBatches / (record.answerMs / 1000),
      progressEvents: record.progressEvents,
      bufferMegabytes: bufferBytes / 1024 / 1024,
    };
  } finally {
    clearInterval(looker);
  }
}

async function runMount(page: BenchPage): Promise<Sample> {
  await page.collectGarbage();
  const mountMs = await page.call<number[]>('mountLoop', MOUNTS);
  return { mountMs: medianOf(mountMs), firstMountMs: mountMs[0] ?? Number.NaN };
}

/** A table of cases with an uploader for each; only of candidates that say how they stand in one. */
async function runMany(page: BenchPage): Promise<Sample> {
  if (!(await page.call<boolean>('canMountMany'))) return {};
  const listenersWith = async (count: number): Promise<number> => {
    await page.call('mountMany', count);
    await page.sleep(PAUSE_MS);
    const { JSEventListeners = Number.NaN } = await page.readMetrics();
    await page.call('unmount');
    await page.collectGarbage();
    return JSEventListeners;
  };
  const listenersOfOne = await listenersWith(1);
  const listenersEach = ((await listenersWith(MANY)) - listenersOfOne) / (MANY - 1);
  const mountMs: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    mountMs.push(await page.call<number>('mountMany', MANY));
    if (turn < 4) await page.call('unmount');
  }
  await page.sleep(500);
  const againMs = await page.call<number[]>('renderAgain', 15);
  return { listenersEach, mountMs: medianOf(mountMs), againMs: medianOf(againMs) };
}

async function runSlowOverdrop(page: BenchPage): Promise<Sample> {
  await page.slowDown(SLOWER_TIMES);
  return runOverdrop(page);
}

/** A thousand files of the disk, dropped where one is wanted. */
async function runOverdrop(page: BenchPage): Promise<Sample> {
  await page.addStash();
  await page.choose(manyFiles, '#stash');
  await page.call('mount', { auto: false });
  await page.sleep(200);
  const { answered, longestBlockMs, paintedMs } = await page.call<{
    answered: boolean;
    longestBlockMs: number;
    paintedMs: number;
  }>('overdrop');
  return {
    longestBlockMs,
    answered: answered ? 1 : 0,
    paintedMs: answered ? paintedMs : Number.NaN,
  };
}

/** Each button of ours, again and again, with a processor four times slower. */
async function runPresses(page: BenchPage, { name }: Candidate): Promise<Sample> {
  if (name !== 'ours') return {};
  await page.slowDown(SLOWER_TIMES);
  const paintMs: number[] = [];
  for (let turn = 0; turn < PRESS_TURNS; turn += 1) {
    await pressAll(page, (_, press) => paintMs.push(press.paintMs));
  }
  return { paintMs: percentileOf(paintMs, 0.98) };
}

async function runDrag(page: BenchPage): Promise<Sample> {
  await page.call('mount', {});
  await page.sleep(200);
  const { commits } = await page.call<{ commits: number }>('dragStorm', DRAGS);
  return { commits };
}

/** What is left after fifty uploads of a picture that is shown, once all is put away. */
async function runHeap(page: BenchPage): Promise<Sample> {
  await page.call('mount', { previews: true });
  let shown = 0;
  const cycle = async (turn: number): Promise<void> => {
    await page.upload(sampleFiles.picture[turn % 2 === 0 ? 0 : 1]);
    if (await page.call<boolean>('previewShown')) shown += 1;
    await page.call('reset');
    await page.sleep(PAUSE_MS);
  };
  const look = async () => {
    await page.sleep(2000);
    await page.collectGarbage();
    const metrics = await page.readMetrics();
    const urls = await page.call<{ live: number }>('urls');
    const read = (key: string): number => metrics[key] ?? Number.NaN;
    return {
      kilobytes: read('JSHeapUsedSize') / 1024,
      nodes: read('Nodes'),
      listeners: read('JSEventListeners'),
      urls: urls.live,
    };
  };
  for (let turn = 0; turn < WARM_UP_UPLOADS; turn += 1) await cycle(turn);
  const before = await look();
  shown = 0;
  for (let turn = 0; turn < KEPT_UPLOADS; turn += 1) await cycle(turn);
  const after = await look();
  return {
    kilobytesPerUpload: (after.kilobytes - before.kilobytes) / KEPT_UPLOADS,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
    urls: after.urls,
    shown,
  };
}
