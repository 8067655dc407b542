import type { SeenAttempt } from '../../support/faultServer.js';
import { holds, same, sha256Of } from '../checks.js';
import type { CoreTest } from '../coreTest.js';
import { largePdf, sameBytes } from '../files.js';
import type { Stage } from '../stage.js';
import { untilTrue } from '../waiting.js';

/** What a person does meanwhile. */
export const PRESSING: readonly CoreTest[] = [
  {
    title: 'cancels a running upload, keeps the file, and stores it after all',
    run: async (stage) => {
      await stage.openFault('stop-reading');
      const path = largePdf(stage);
      await stage.choose(path);
      await stage.until('uploading');
      await stage.press('Cancel upload');
      const { errors } = await stage.until('ready');
      same(errors, [], 'errors');
      await stage.press('Upload');
      await stage.until('uploaded');
      await sameBytes(stage, sha256Of(path), 2);
    },
  },
  {
    title:
      'does not say that nothing was stored, where a service worker keeps the body from being heard',
    run: async (stage) => {
      await stage.openFault('never-answer', { worker: true });
      await stage.choose(stage.sample('pdf'));
      await untilPosted(stage, ({ isStored }) => isStored);
      await stage.press('Cancel upload');
      const { text } = await stage.until('ready');
      holds(text, 'may have been stored already', 'words');
      same(text.includes('Nothing was stored'), false, 'a false word');
    },
  },
  {
    title: 'shows no numbers, where a service worker keeps the body from being heard',
    run: async (stage) => {
      await stage.openFault('stop-reading', { worker: true });
      await stage.choose(largePdf(stage));
      await untilPosted(stage, ({ bodyBytes }) => bodyBytes > 0);
      const { status, progress, text } = await stage.snapshot();
      same(status, 'uploading', 'status');
      same(progress, null, 'value of the bar');
      same(/\d ?%|0 bytes/.test(text), false, 'numbers');
    },
  },
  {
    title: 'shows a large body moving before it is saved',
    run: async (stage) => {
      await stage.openFault('drip');
      await stage.choose(largePdf(stage));
      const steps = new Set<string>();
      await stage.untilTrue('the upload to be stored', ({ status, progress }) => {
        if (progress !== null) steps.add(progress);
        return status === 'uploaded';
      });
      if (steps.size < 4) throw new Error(`Only ${[...steps]} was seen of the progress.`);
    },
  },
  {
    title: 'posts once under StrictMode',
    run: async (stage) => {
      await stage.openStandIn('stored', { strict: true });
      await stage.choose(stage.sample('png'));
      const { uploaded } = await stage.until('uploaded');
      same(uploaded.length, 1, 'stored invoices');
      same((await stage.seen()).length, 1, 'POSTs');
    },
  },
  {
    title: 'posts once, however often "Upload" is pressed',
    run: async (stage) => {
      await stage.openStandIn('stored', { confirm: true });
      await stage.choose(stage.sample('gif'));
      await stage.until('ready');
      await stage.press('Upload', { times: 3 });
      await stage.until('uploaded');
      same((await stage.seen()).length, 1, 'POSTs');
    },
  },
  {
    title: 'replaces a stored invoice by another file',
    run: async (stage) => {
      await stage.openStandIn('stored');
      await stage.choose(stage.sample('pdf'));
      await stage.until('uploaded');
      const path = stage.sample('png');
      await stage.choose(path);
      await stage.untilTrue('a second invoice', ({ uploaded }) => uploaded.length === 2);
      await sameBytes(stage, sha256Of(path), 2);
    },
  },
  {
    title: 'stores a file that is dropped (a synthetic drag)',
    run: async (stage) => {
      await stage.openStandIn('stored');
      await drop(stage, 1);
      await stage.until('uploaded');
      same((await stage.seen())[0]?.contentType, 'image/gif', 'content type of the part');
    },
  },
  {
    title: 'asks for one file where two are dropped, and sends nothing (a synthetic drag)',
    run: async (stage) => {
      await stage.openStandIn('stored');
      await drop(stage, 2);
      const { errors } = await stage.until('refused');
      same(errors[0]?.code, 'too-many-files', 'code');
      same(await stage.seen(), [], 'POSTs');
    },
  },
];

/** Waits until the fault server has seen this of the first POST. */
async function untilPosted(stage: Stage, isThere: (seen: SeenAttempt) => boolean): Promise<void> {
  await untilTrue('the POST to be seen', async () => {
    const now = (await stage.seen()) as readonly SeenAttempt[];
    return { now, isOver: now[0] !== undefined && isThere(now[0]) };
  });
}

/** Drops so many GIFs on the uploader, by events made in the page. */
async function drop(stage: Stage, count: number): Promise<void> {
  await stage.untilTrue('an empty uploader', ({ status }) => status === 'empty');
  await stage.page.read(`(() => {
    const transfer = new DataTransfer();
    for (let index = 0; index < ${count}; index += 1) {
      transfer.items.add(new File(['GIF89a', new Uint8Array(500)], index + '.gif', { type: 'image/gif' }));
    }
    const area = document.querySelector('[data-part="drop-area"]');
    for (const type of ['dragenter', 'dragover', 'drop']) {
      area.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
    }
    return 'dropped';
  })()`);
}
