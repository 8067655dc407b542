import type { Page } from 'puppeteer-core';
import { pause } from '../engines/waiting.js';
import { emptyFaultOf, faultOfHeard } from './heardWords.js';
import type { Listening } from './startListening.js';

export interface SpeechStageOptions {
  readonly page: Page;
  readonly listening: Listening;
  readonly appOrigin: string;
  /** Different for every test. */
  readonly key: string;
}

/** What a test acts on: keys go in, and words come out. */
export interface SpeechStage {
  /** Opens the page and listens until it has been read. */
  open(settings?: Readonly<Record<string, string | true>>): Promise<void>;
  press(keys: string): void;
  /** Presses Tab, or Shift and Tab, until the focus is on the control with this text. */
  tabTo(text: string, direction?: 'on' | 'back'): Promise<void>;
  /** Presses the focused button with Return, and gives these files to the picker that it opens. */
  pick(...paths: readonly string[]): Promise<void>;
  /** Reads on, line by line, until all of these words were heard; by keys of a screen reader that is not in a field. */
  readOn(...words: readonly string[]): Promise<void>;
  /** Lets the oldest attempt that is held go to the server. */
  goOn(): Promise<void>;
  setOffline(offline: boolean): Promise<void>;
  /**
   * Waits until all of these words were said since the last time that was asked, in this order, and until
   * nothing more is said; fails where one of them is missing, or is heard more than once, or where a region
   * is read that has nothing to say.
   */
  hears(...words: readonly string[]): Promise<readonly string[]>;
  /** All that was heard since the page was opened. */
  transcript(): readonly string[];
}

/** Milliseconds: two sentences of one event are further apart than this on no machine we know. */
const SILENCE_MS = 1800;
/** A person who goes from control to control listens to the beginning of each. */
const KEY_MS = 350;
/** One line that is read ends sooner. */
const LINE_SILENCE_MS = 600;
const HEARD_LIMIT_MS = 30_000;

export function createSpeechStage(options: SpeechStageOptions): SpeechStage {
  const { page, listening, appOrigin, key } = options;
  const { desktop } = listening;
  let openedAt = 0;
  let askedAt = 0;

  const now = (): readonly string[] => listening.heard().slice(askedAt);
  const untilSilence = async (silenceMs = SILENCE_MS): Promise<void> => {
    let [count, sinceMs] = [listening.heard().length, performance.now()];
    while (performance.now() - sinceMs < silenceMs) {
      await pause(100);
      const { length } = listening.heard();
      if (length !== count) [count, sinceMs] = [length, performance.now()];
    }
  };
  const until = async (what: string, holds: () => Promise<boolean>): Promise<void> => {
    const beganMs = performance.now();
    while (!(await holds())) {
      if (performance.now() - beganMs > HEARD_LIMIT_MS) {
        throw new Error(
          [`Waited for ${what}; since the last question was heard:`, ...now()].join('\n'),
        );
      }
      await pause(100);
    }
  };
  const focusedText = (): Promise<string> => page.evaluate('focusedText()') as Promise<string>;

  const goTo: SpeechStage['tabTo'] = (text, direction = 'on') =>
    until(`the focus on "${text}"`, async () => {
      if ((await focusedText()) === text) return true;
      desktop.press(direction === 'on' ? 'Tab' : 'shift+Tab');
      await pause(KEY_MS);
      return (await focusedText()) === text;
    });

  return {
    open: async (settings = {}) => {
      const query = new URLSearchParams({ referenceId: key });
      for (const [name, value] of Object.entries(settings)) query.set(name, String(value));
      await page.goto(`${appOrigin}/?${query}`);
      await page.waitForSelector('input[type=file]');
      desktop.focusWindow();
      // From the browser's own controls to the beginning of the page.
      const [x = 0, y = 0] = (await page.evaluate('headingPlace()')) as number[];
      desktop.movePointer(x, y);
      desktop.click();
      await untilSilence();
      openedAt = listening.heard().length;
      askedAt = openedAt;
      // A screen reader that is not done with the page yet would be deaf to what comes next.
      await until('the first field to be heard', async () => {
        await goTo('Note', 'on');
        await untilSilence();
        const isHeard = now().some((line) => line.startsWith('Note'));
        if (!isHeard) desktop.press('shift+Tab');
        return isHeard;
      });
      askedAt = listening.heard().length;
    },
    press: (keys) => desktop.press(keys),
    tabTo: goTo,
    pick: async (...paths) => {
      const [chooser] = await Promise.all([
        page.waitForFileChooser({ timeout: HEARD_LIMIT_MS }),
        pause(100).then(() => desktop.press('Return')),
      ]);
      await chooser.accept([...paths]);
    },
    readOn: (...words) =>
      until(`${words.join(', ')} to be read`, async () => {
        const text = now().join(' | ');
        if (words.every((one) => text.includes(one))) return true;
        desktop.press('Down');
        await untilSilence(LINE_SILENCE_MS);
        return false;
      }),
    goOn: async () => {
      await page.evaluate('goOn(1)');
    },
    setOffline: (offline) => page.setOfflineMode(offline),
    hears: async (...words) => {
      const beganMs = performance.now();
      while (faultOfHeard(now(), words)?.includes('not heard')) {
        if (performance.now() - beganMs > HEARD_LIMIT_MS) break;
        await pause(100);
      }
      await untilSilence();
      const heard = now();
      const fault = faultOfHeard(heard, words) ?? emptyFaultOf(heard);
      if (fault) throw new Error(`${fault}:\n${heard.join('\n')}`);
      askedAt += heard.length;
      return heard;
    },
    transcript: () => listening.heard().slice(openedAt),
  };
}
