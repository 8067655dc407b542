import { type Desktop, FILE_PLACE, type Place } from './desktop.js';
import type { EnginePage } from './engine.js';
import { pause, untilTrue } from './waiting.js';

export interface WindowStageOptions {
  readonly page: EnginePage;
  readonly desktop: Desktop;
  readonly appOrigin: string;
  /** Different for every test. */
  readonly key: string;
  /** Whether a pasted picture reaches the page; else the test's page puts one into the real event. */
  readonly givesPictures: boolean;
}

/** Several uploaders in a real window, the picture of an invoice on the clipboard, and a person's hands. */
export interface WindowStage {
  /** Opens as many uploaders. */
  open(count: number, settings?: Readonly<Record<string, string>>): Promise<void>;
  /** Moves the pointer to the middle of an element. */
  pointAt(selector: string): Promise<void>;
  clickOn(selector: string): Promise<void>;
  /** Presses Tab until the focus is in that uploader. */
  tabInto(index: number): Promise<void>;
  /** Twice in quick succession, where the pointer is. */
  doubleClick(): void;
  holdKey(key: string, forMs: number): Promise<void>;
  /** Presses Ctrl+V and waits until the statuses, with commas between them, are these. */
  pasteByKeys(statuses: string): Promise<void>;
  /** Chooses a file in the first uploader, as a picker would. */
  choose(path: string): Promise<void>;
  /** Really drags a file of the disk from another window to an element. */
  dropFile(selector: string): Promise<void>;
  /** Really drags from an element, as a hand that slips. */
  slip(selector: string, pixels: number): Promise<void>;
  /** Waits for these statuses, with commas between them. */
  until(statuses: string): Promise<void>;
  read(expression: string): Promise<string>;
  /** How many files arrived for each uploader's case. */
  stored(): Promise<readonly number[]>;
}

/** Makes a stage for one test. */
export function createWindowStage(options: WindowStageOptions): WindowStage {
  const { page, desktop, appOrigin, key, givesPictures } = options;
  let opened = 0;
  let ids: readonly string[] = [];

  const placeOf = async (selector: string): Promise<Place> =>
    JSON.parse(
      await page.read(`(() => {
        const home = document.querySelector('#app');
        const element = (home.shadowRoot ?? home).querySelector(${JSON.stringify(selector)});
        element.scrollIntoView({ block: 'center' });
        const { left, top, width, height } = element.getBoundingClientRect();
        return JSON.stringify({
          x: screenX + (outerWidth - innerWidth) / 2 + left + width / 2,
          y: screenY + outerHeight - innerHeight + top + height / 2,
        });
      })()`),
    );
  const statuses = (): Promise<string> =>
    // The page may not have come yet.
    page.read("typeof globalThis.statuses === 'function' ? globalThis.statuses() : ''");
  const until = async (what: string, holds: () => Promise<boolean>): Promise<void> => {
    await untilTrue(what, async () => {
      const isOver = await holds();
      return { now: await statuses(), isOver };
    });
  };
  const pointAt = async (selector: string): Promise<void> => {
    const { x, y } = await placeOf(selector);
    // By a way of two steps: a pointer that does not move tells nothing.
    desktop.movePointer(x - 3, y - 3);
    desktop.movePointer(x, y);
    await pause(60);
  };

  return {
    open: async (count, settings = {}) => {
      opened += 1;
      const scenario = settings['slow'] ? 'slow-answer' : 'stored';
      ids = Array.from(
        { length: count },
        (_, index) => `scenario-${scenario}~${key}-${opened}-${index}`,
      );
      const query = new URLSearchParams({ referenceIds: ids.join(), ...settings });
      if (!givesPictures) query.set('putPicture', 'true');
      await page.open(`${appOrigin}/several.html?${query}`);
      const all = ids.map(() => 'empty').join();
      await until('the uploaders', async () => (await statuses()) === all);
      desktop.focusWindow();
    },
    pointAt,
    clickOn: async (selector) => {
      await pointAt(selector);
      desktop.click();
      await pause(60);
    },
    tabInto: (index) =>
      until(`the focus in uploader ${index}`, async () => {
        if ((await page.read('focusedCase()')) === String(index)) return true;
        desktop.press('Tab');
        return false;
      }),
    doubleClick: () => desktop.click(2),
    holdKey: (key, forMs) => desktop.hold(key, forMs),
    pasteByKeys: async (wanted) => {
      const before = Number(await page.read('pastes'));
      desktop.press('ctrl+v');
      await until('a paste', async () => Number(await page.read('pastes')) > before);
      // What is to stay as it is is given some time to go wrong.
      if (!wanted.includes('uploaded')) await pause(700);
      await until(`"${wanted}"`, async () => (await statuses()) === wanted);
    },
    choose: (path) => page.chooseFiles(path),
    dropFile: async (selector) => desktop.drag(FILE_PLACE, await placeOf(selector)),
    slip: async (selector, pixels) => {
      const { x, y } = await placeOf(selector);
      await desktop.drag({ x, y }, { x: x + pixels, y });
    },
    until: (wanted) => until(`"${wanted}"`, async () => (await statuses()) === wanted),
    read: (expression) => page.read(expression),
    stored: () =>
      Promise.all(
        ids.map(async (id) => {
          const address = `${appOrigin}/__stand-in/uploads?referenceId=${encodeURIComponent(id)}`;
          return (await (await fetch(address)).json()).length;
        }),
      ),
  };
}
