import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SeenAttempt } from '../support/faultServer.js';
import type { EnginePage, PressOptions } from './engine.js';
import type { FortyKind } from './fortyKinds.js';
import type { BatchSnapshot, Snapshot } from './snapshot.js';
import { untilTrue } from './waiting.js';

const UPLOADS_PATH = '/__stand-in/uploads';
const SAMPLES = fileURLToPath(new URL('../support/samples', import.meta.url));

/** The servers and the folder that a test has to itself or by a key of its own. */
export interface StageOptions {
  readonly page: EnginePage;
  readonly appOrigin: string;
  readonly faultOrigin: string;
  /** An empty folder. */
  readonly folder: string;
  /** Different for every test. */
  readonly key: string;
}

/** Query parameters of the page; with `worker`, its requests go through a service worker. */
export type Settings = Readonly<Record<string, string | number | true>>;

/** What a stand-in or fault server saw of one POST, as far as both tell it. */
export type Seen = Pick<
  SeenAttempt,
  'referenceId' | 'fileName' | 'contentType' | 'size' | 'sha256' | 'status'
>;

/** What a test of the core set acts on. */
export interface Stage {
  readonly page: EnginePage;
  /** Different for every test. */
  readonly key: string;
  /** Opens the page on a scenario of the stand-in API. */
  openStandIn(scenario: string, settings?: Settings): Promise<void>;
  /** Opens the page on a fault of the fault server. */
  openFault(fault: string, settings?: Settings): Promise<void>;
  /** Opens the page of many invoices at once. */
  openBatch(kind: FortyKind, settings?: Settings): Promise<void>;
  /** A real invoice under any name. */
  sample(kind: string, name?: string): string;
  /** A file of these bytes. */
  write(name: string, bytes: Buffer | string): string;
  choose(...paths: string[]): Promise<void>;
  press(text: string, options?: PressOptions): Promise<void>;
  snapshot(): Promise<Snapshot>;
  /** Waits for a status and returns the page as it then is. */
  until(status: string): Promise<Snapshot>;
  /** Waits until a snapshot passes. */
  untilTrue(what: string, holds: (snapshot: Snapshot) => boolean): Promise<Snapshot>;
  /** Waits until what the page of many invoices says passes. */
  untilBatch(what: string, holds: (snapshot: BatchSnapshot) => boolean): Promise<BatchSnapshot>;
  /** Every POST for the page's case since it was opened; with `'all'` for any case of any page. */
  seen(which?: 'all'): Promise<readonly Seen[]>;
}

/** Makes a stage for one test. */
export function createStage(options: StageOptions): Stage {
  const { page, appOrigin, faultOrigin, folder, key } = options;
  let seenAddress = '';

  const open = async (path: string, settings: Settings): Promise<void> => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(settings)) query.set(name, String(value));
    await page.open(`${appOrigin}${path}?${query}`);
    await untilTrue('the page to show an uploader', async () => {
      const isThere = "Boolean(document.querySelector('input[type=file]'))";
      return { now: isThere, isOver: (await page.read(isThere)) === 'true' };
    });
  };
  const openCase = (referenceId: string, settings: Settings): Promise<void> =>
    open(settings['worker'] ? '/worker/' : '/', { referenceId, ...settings });
  const snapshot = async (): Promise<Snapshot> => JSON.parse(await page.read('snapshot()'));
  const untilPage: Stage['untilTrue'] = (what, holds) =>
    untilTrue(what, async () => {
      const now = await snapshot();
      return { now, isOver: holds(now) };
    });
  const write = (name: string, bytes: Buffer | string): string => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };

  return {
    page,
    key,
    openStandIn: async (scenario, settings = {}) => {
      const referenceId = `scenario-${scenario}~${key}`;
      seenAddress = `${appOrigin}${UPLOADS_PATH}?referenceId=${encodeURIComponent(referenceId)}`;
      await openCase(referenceId, settings);
    },
    openFault: async (fault, settings = {}) => {
      const referenceId = `${fault}~${key}`;
      seenAddress = `${faultOrigin}/__faults/seen?id=${encodeURIComponent(referenceId)}`;
      await openCase(referenceId, { baseUrl: faultOrigin, ...settings });
    },
    openBatch: (kind, settings = {}) => open('/batch.html', { kind, key: `${key}-`, ...settings }),
    sample: (kind, name = `invoice-103118.${kind}`) => {
      const path = join(folder, name);
      copyFileSync(join(SAMPLES, `invoice-103118.${kind}`), path);
      return path;
    },
    write,
    choose: (...paths) => page.chooseFiles(...paths),
    press: async (text, options) => {
      const buttons = `[...document.querySelectorAll('button')].map((button) => button.textContent)`;
      await untilTrue(`a button "${text}"`, async () => {
        const now: string[] = JSON.parse(await page.read(`JSON.stringify(${buttons})`));
        return { now, isOver: now.includes(text) };
      });
      await page.press(text, options);
    },
    snapshot,
    until: (status) => untilPage(`status "${status}"`, (now) => now.status === status),
    untilTrue: untilPage,
    untilBatch: (what, holds) =>
      untilTrue(what, async () => {
        const now: BatchSnapshot = JSON.parse(await page.read('batchSnapshot()'));
        return { now, isOver: holds(now) };
      }),
    seen: async (which) =>
      (await fetch(which === 'all' ? `${appOrigin}${UPLOADS_PATH}` : seenAddress)).json(),
  };
}
