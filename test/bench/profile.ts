import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { type BenchPage, launchBrowser, openPage } from './openPage.js';
import { mountTable, pressTable } from './profileOfPage.js';
import { type SamplePair, sampleFiles } from './sampleFiles.js';
import { startServer } from './startServer.js';
import { medianOf } from './statistics.js';
import { tableOf } from './tableOf.js';

const TURNS = 20;
const WARM_UP_TURNS = 5;
const MEGABYTES_PER_SECOND = 40;
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Where the time of an upload goes: five tables as Markdown. Wants the pages of a benchmark before it. */
export async function profileOf(): Promise<string> {
  const server = await startServer();
  const browser = await launchBrowser();
  try {
    return [
      await stagesTable(browser, server.origin),
      await mainThreadTable(browser, server.origin),
      await mountTable(browser, server.origin),
      await pressTable(browser, server.origin),
      await contentTable(browser),
    ].join('\n\n');
  } finally {
    await browser.close();
    server.close();
  }
}

/** Milliseconds since the choice, of what the browser is asked for on the way. */
async function stagesTable(browser: Browser, origin: string): Promise<string> {
  const titles: string[] = [];
  const found: Map<string, number>[] = [];
  for (const [size, files] of [
    ['1 KB', sampleFiles.small],
    ['10 MB', sampleFiles.medium],
  ] as const) {
    for (const name of ['bare', 'floor', 'alike']) {
      titles.push(`${name === 'alike' ? 'ours' : name}, ${size}`);
      found.push(await stagesOf(await openPage(browser, origin, name), files));
    }
  }
  // The last of them has all the stages, in order.
  const stages = [...(found.at(-1)?.keys() ?? [])];
  return tableOf(
    ['ms after the choice', ...titles],
    stages.map((stage) => [stage, ...found.map((times) => times.get(stage)?.toFixed(1) ?? '')]),
  );
}

async function stagesOf(page: BenchPage, files: SamplePair): Promise<Map<string, number>> {
  await page.evaluate(`(() => {
    let marks = {};
    let chosenAt = 0;
    const mark = (name) => { marks[name] ??= performance.now() - chosenAt; };
    window.__takeMarks = () => marks;
    document.addEventListener('change', () => { marks = {}; chosenAt = performance.now(); }, true);
    const wrap = (owner, key, before, after) => {
      const original = owner[key];
      owner[key] = function (...args) {
        if (before) mark(before);
        const result = original.apply(this, args);
        if (after) result.then(() => mark(after), () => {});
        return result;
      };
    };
    wrap(Blob.prototype, 'arrayBuffer', 'first bytes are asked for', 'first bytes are here');
    wrap(Response.prototype, 'blob', 'copy is begun', 'copy is in memory');
    wrap(XMLHttpRequest.prototype, 'open', 'request is opened');
    const { send } = XMLHttpRequest.prototype;
    XMLHttpRequest.prototype.send = function (...args) {
      mark('request is sent');
      this.upload.addEventListener('load', () => mark('all bytes are out'));
      this.addEventListener('load', () => mark('answer is here'));
      return send.apply(this, args);
    };
  })()`);
  await page.call('mount', {});
  const taken: Record<string, number>[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    await page.upload(files[turn % 2 === 0 ? 0 : 1]);
    if (turn >= WARM_UP_TURNS) taken.push(await page.evaluate('window.__takeMarks()'));
    await page.call('reset');
    await sleep(100);
  }
  await page.close();
  const order = Object.entries(taken.at(-1) ?? {}).sort(([, a], [, b]) => a - b);
  return new Map(
    order.map(([name]) => [name, medianOf(taken.map((marks) => marks[name] ?? Number.NaN))]),
  );
}

/** Processor time of the main thread while 200 MB leave in five seconds: the beginning and the end are once. */
async function mainThreadTable(browser: Browser, origin: string): Promise<string> {
  const lines: string[][] = [];
  for (const name of ['bare', 'floor', 'alike']) {
    const page = await openPage(browser, origin, name);
    const rate = MEGABYTES_PER_SECOND;
    await page.call('mount', { rate, url: `/upload?rate=${rate}` });
    await sleep(300);
    const read = async (): Promise<number> =>
      1000 * ((await page.readMetrics())['TaskDuration'] ?? Number.NaN);
    const looks = [await read()];
    const looker = (async () => {
      for (const ms of [1500, 3000]) {
        await sleep(ms);
        looks.push(await read());
      }
    })();
    await page.upload(sampleFiles.large[0]);
    await looker;
    looks.push(await read());
    const spans = looks.slice(1).map((look, index) => look - (looks[index] ?? Number.NaN));
    lines.push([name === 'alike' ? 'ours' : name, ...spans.map((span) => span.toFixed(0))]);
    await page.close();
  }
  return tableOf(
    ['main thread, ms', 'first 1.5 s', 'the next 3 s', 'the end, 0.5 s and the stored state'],
    lines,
  );
}

/** What a request may be made of, how long 10 MB take, and what arrives when the disk changes meanwhile. */
const CONTENTS: Readonly<Record<string, string>> = {
  'the chosen file': 'file',
  'a new File around it': 'new File([file], file.name)',
  'a copy by the browser (ours)': 'new File([await new Response(file.stream()).blob()], file.name)',
  'its bytes, read by the page': 'new File([await file.arrayBuffer()], file.name)',
};

async function contentTable(browser: Browser): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'uploader-profile-'));
  const path = join(folder, 'invoice.pdf');
  const megabyte = 1024 * 1024;
  const [size, changedSize] = [10 * megabyte, 30 * megabyte];
  let isSlow = false;
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html');
    if (request.method === 'GET') return void response.end('<input type="file">');
    let changed = 0;
    request.on('data', (chunk: Buffer) => {
      if (!isSlow) return;
      changed += chunk.filter((byte) => byte === 66).length;
      request.pause();
      setTimeout(() => request.resume(), 10);
    });
    request.on('end', () => response.end(String(changed)));
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/`);
  const send = (content: string): Promise<{ ms: number; answer: string }> =>
    page.evaluate(`(async () => {
      const [file] = document.querySelector('input').files;
      const beganAt = performance.now();
      const form = new FormData();
      form.append('file', ${content});
      const request = new XMLHttpRequest();
      request.open('POST', '/');
      const answer = await new Promise((resolve) => {
        request.onload = () => resolve(request.responseText);
        request.onerror = () => resolve('error');
        request.send(form);
      });
      return { ms: performance.now() - beganAt, answer };
    })()`);

  const lines: string[][] = [];
  for (const [title, content] of Object.entries(CONTENTS)) {
    writeFileSync(path, Buffer.alloc(size, 65));
    await sleep(2500);
    await page.setInputFiles('input', path);
    isSlow = false;
    const times: number[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      const { ms } = await send(content);
      if (turn >= WARM_UP_TURNS) times.push(ms);
      await sleep(60);
    }
    // Larger than what the connection holds before the server reads it.
    writeFileSync(path, Buffer.alloc(changedSize, 65));
    await sleep(2500);
    await page.setInputFiles('input', path);
    isSlow = true;
    const sent = send(content);
    await sleep(700);
    // Over the same file, as many programs save.
    const disk = openSync(path, 'r+');
    writeSync(disk, Buffer.alloc(changedSize, 66), 0, changedSize, 0);
    closeSync(disk);
    const { answer } = await sent;
    const other = Number(answer);
    const verdict = Number.isNaN(other)
      ? 'nothing: an error'
      : // The boundary and the file's name hold such a letter now and then.
        other < 100
        ? 'the chosen bytes'
        : `a mixture: ${((100 * other) / changedSize).toFixed(0)} % of another file`;
    lines.push([title, medianOf(times).toFixed(0), verdict]);
  }
  await page.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
  return tableOf(
    ['10 MB as', 'ms until the answer', 'arrives, of 30 MB that are overwritten during the upload'],
    lines,
  );
}
