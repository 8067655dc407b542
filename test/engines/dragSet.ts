import { fileURLToPath } from 'node:url';
import { same } from './checks.js';
import { pause, untilTrue } from './waiting.js';
import type { WindowStage } from './windowStage.js';
import type { WindowTest } from './windowTest.js';

const sampleOf = (kind: string): string =>
  fileURLToPath(new URL(`../support/samples/invoice-103118.${kind}`, import.meta.url));

/** Stores an invoice in the only uploader, and waits until its preview is drawn. */
async function store(stage: WindowStage, kind: string): Promise<void> {
  await stage.open(1);
  await stage.choose(sampleOf(kind));
  await stage.until('uploaded');
  await pause(1000);
}

/** What is really dragged: a file from another window, or what slips under the mouse. */
export const DRAG_SET: readonly WindowTest[] = [
  {
    title: 'a file really dropped on the preview of a stored PDF is taken, and the page stays',
    needsFileDrag: 'taken',
    run: async (stage) => {
      await store(stage, 'pdf');
      await stage.dropFile('[data-part=preview] iframe');
      await stage.until('ready');
    },
  },
  {
    title:
      'a file really dropped on an uploader is stored, and on the host’s file input stays there',
    needsFileDrag: 'taken',
    run: async (stage) => {
      await stage.open(2);
      await stage.dropFile('[data-case="1"] [data-part=hint]');
      await stage.until('empty,uploaded');
      await stage.dropFile('[data-host="file"]');
      await untilTrue('the file in the host’s input', async () => {
        const now = await stage.read('document.querySelector("[data-host=file]").files.length');
        return { now, isOver: now === '1' };
      });
      same(await stage.read('statuses()'), 'empty,uploaded', 'statuses');
    },
  },
  {
    title: 'a file really dropped beside the uploaders does not make the browser leave the page',
    needsFileDrag: 'beside',
    run: async (stage) => {
      await stage.open(1);
      await stage.dropFile('[data-host="heading"]');
      await pause(500);
      same(await stage.read('typeof statuses'), 'function', 'the page');
      same(await stage.read('statuses()'), 'empty', 'statuses');
    },
  },
  ...['[data-part=preview] img', '[data-part=link]'].map(
    (selector): WindowTest => ({
      title: `${selector} of a stored invoice that really slips 40 px under the mouse changes nothing`,
      run: async (stage) => {
        await store(stage, 'png');
        await stage.slip(selector, 40);
        same(await stage.read('statuses()'), 'uploaded', 'statuses');
        same(
          await stage.read('String(document.querySelector("[data-part=problem]"))'),
          'null',
          'problem',
        );
      },
    }),
  ),
];
