import { fileURLToPath } from 'node:url';
import { same } from './checks.js';
import { DRAG_SET } from './dragSet.js';
import type { WindowStage } from './windowStage.js';
import type { WindowTest } from './windowTest.js';

const PICTURE = fileURLToPath(new URL('../support/samples/invoice-103118.png', import.meta.url));
const OUTSIDE = '[data-host="heading"]';

/** Statuses of so many uploaders of which one, or none, has taken the picture. */
function taken(count: number, by: number | null): string {
  return Array.from({ length: count }, (_, index) => (index === by ? 'uploaded' : 'empty')).join();
}

async function pastesInto(stage: WindowStage, count: number, by: number | null, what: string) {
  await stage.pasteByKeys(taken(count, by));
  same(
    await stage.stored(),
    Array.from({ length: count }, (_, index) => (index === by ? 1 : 0)),
    `${what}: files that arrived`,
  );
}

const focused = [2, 3].map(
  (count): WindowTest => ({
    title: `Ctrl+V with ${count} uploaders goes to the one that has the focus by Tab, wherever the pointer is`,
    run: async (stage) => {
      for (let focus = 0; focus < count; focus += 1) {
        for (let pointer = 0; pointer <= count; pointer += 1) {
          await stage.open(count);
          await stage.clickOn(OUTSIDE);
          await stage.tabInto(focus);
          await stage.pointAt(
            pointer < count ? `[data-case="${pointer}"] [data-part=hint]` : OUTSIDE,
          );
          await pastesInto(stage, count, focus, `focus in ${focus}, pointer over ${pointer}`);
        }
      }
    },
  }),
);

const unfocused = [2, 3].map(
  (count): WindowTest => ({
    title: `Ctrl+V with ${count} uploaders and no focus goes to the one under the pointer, and to none beside them`,
    run: async (stage) => {
      for (let pointer = 0; pointer <= count; pointer += 1) {
        await stage.open(count);
        await stage.clickOn(OUTSIDE);
        await stage.pointAt(
          pointer < count ? `[data-case="${pointer}"] [data-part=hint]` : OUTSIDE,
        );
        await pastesInto(stage, count, pointer < count ? pointer : null, `pointer over ${pointer}`);
      }
    },
  }),
);

const elsewhere = ['field', 'editor', 'button', 'checkbox'].map(
  (name): WindowTest => ({
    title: `Ctrl+V with two uploaders is left alone while the host’s ${name} has the focus, though the pointer is over one`,
    run: async (stage) => {
      await stage.open(2);
      await stage.clickOn(`[data-host="${name}"]`);
      await stage.pointAt('[data-case="0"] [data-part=hint]');
      await pastesInto(stage, 2, null, 'pointer over 0');
    },
  }),
);

const clicked = ['heading', 'button', 'checkbox'].map(
  (name): WindowTest => ({
    title: `Ctrl+V after a click on the host’s ${name} goes to the only uploader`,
    run: async (stage) => {
      await stage.open(1);
      await stage.clickOn(`[data-host="${name}"]`);
      await pastesInto(stage, 1, 0, `after a click on the ${name}`);
    },
  }),
);

const presses: readonly WindowTest[] = [
  {
    title: 'a real double click on "Upload" starts one upload and does not cancel it',
    isAlwaysRun: true,
    run: async (stage) => {
      await stage.open(1, { confirm: 'true' });
      await stage.choose(PICTURE);
      await stage.until('ready');
      await stage.pointAt('[data-action=upload]');
      stage.doubleClick();
      await stage.until('uploaded');
      same(await stage.stored(), [1], 'files that arrived');
    },
  },
  {
    title: 'a really held Enter on "Upload" starts one upload and does not cancel it',
    run: async (stage) => {
      await stage.open(1, { confirm: 'true', slow: 'true' });
      await stage.choose(PICTURE);
      await stage.until('ready');
      await stage.read('document.querySelector("[data-action=upload]").focus()');
      await stage.holdKey('Return', 1500);
      await stage.until('uploaded');
      same(await stage.stored(), [1], 'files that arrived');
    },
  },
];

/** What must hold in every engine's window. */
export const WINDOW_SET: readonly WindowTest[] = [
  ...DRAG_SET,
  ...presses,
  {
    title: 'Ctrl+V goes to the uploader that has the focus, though the pointer is over another',
    isAlwaysRun: true,
    run: async (stage) => {
      await stage.open(2);
      await stage.clickOn(OUTSIDE);
      await stage.tabInto(1);
      await stage.pointAt('[data-case="0"] [data-part=hint]');
      await pastesInto(stage, 2, 1, 'focus in 1, pointer over 0');
    },
  },
  ...focused,
  ...unfocused,
  ...elsewhere,
  ...clicked,
  {
    title: 'Ctrl+V goes to the uploader that has the focus, though text of another is selected',
    run: async (stage) => {
      await stage.open(2);
      // A double click selects a word.
      await stage.clickOn('[data-text="0"]');
      await stage.clickOn('[data-text="0"]');
      await stage.tabInto(1);
      await pastesInto(stage, 2, 1, 'focus in 1');
    },
  },
  {
    title: 'Ctrl+V goes to the uploader that has the focus, though the pen was in an editor before',
    run: async (stage) => {
      await stage.open(2);
      await stage.clickOn('[data-host="editor"]');
      await stage.tabInto(1);
      await pastesInto(stage, 2, 1, 'focus in 1');
    },
  },
  {
    title:
      'Ctrl+V in a shadow root goes to the uploader that has the focus, wherever the pointer is',
    run: async (stage) => {
      for (const pointer of [0, 1]) {
        await stage.open(2, { shadow: 'true' });
        await stage.clickOn(OUTSIDE);
        await stage.tabInto(1);
        await stage.pointAt(`[data-case="${pointer}"] [data-part=hint]`);
        await pastesInto(stage, 2, 1, `focus in 1, pointer over ${pointer}`);
      }
    },
  },
];
