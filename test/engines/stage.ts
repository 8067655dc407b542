import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { SeenAttempt } from '../support/faultServer.js';
import type { EnginePage } from './engine.js';
import type { Snapshot } from './snapshot.js';

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
export type Seen = Pick<SeenAttempt, 'fileName' | 'contentType' | 'size' | 'sha256' | 'status'>;

/** What a test of the core set acts on. */
export interface Stage {
  readonly page: EnginePage;
  /** Opens the page on a scenario of the stand-in API. */
  openStandIn(scenario: string, settings?: Settings): Promise<void>;
  /** Opens the page on a fault of the fault server. */
  openFault(fault: string, settings?: Settings): Promise<void>;
  /** A real invoice under any name. */
  sample(kind: string, name?: string): string;
  /** A file of these bytes. */
  write(name: string, bytes: Buffer | string): string;
  choose(path: string): Promise<void>;
  press(text: string, times?: number): Promise<void>;
  snapshot(): Promise<Snapshot>;
  /** Waits for a status and returns the page as it then is. */
  until(status: string, limitMs?: number): Promise<Snapshot>;
  /** Waits until a snapshot passes. */
  untilTrue(
    what: string,
    holds: (snapshot: Snapshot) => boolean,
    limitMs?: number,
  ): Promise<Snapshot>;
  /** Every POST since the page was opened. */
  seen(): Promise<readonly Seen[]>;
}

/** Makes a stage for one test. */
export function createStage(options: StageOptions): Stage {
  const { page, appOrigin, faultOrigin, folder, key } = options;
  let seenAddress = '';

  const open = async (referenceId: string, settings: Settings): Promise<void> => {
    const query = new URLSearchParams({ referenceId });
    for (const [name, value] of Object.entries(settings)) query.set(name, String(value));
    await page.open(`${appOrigin}${settings['worker'] ? '/worker/' : '/'}?${query}`);
    for (let tries = 0; tries < 100; tries += 1) {
      const isThere = await page.read("Boolean(document.querySelector('input[type=file]'))");
      if (isThere === 'true') return;
      await pause(50);
    }
    throw new Error('The page shows no uploader.');
  };
  const snapshot = async (): Promise<Snapshot> => JSON.parse(await page.read('snapshot()'));
  const untilTrue: Stage['untilTrue'] = async (what, holds, limitMs = 10_000) => {
    const beganMs = performance.now();
    for (;;) {
      const now = await snapshot();
      if (holds(now)) return now;
      if (performance.now() - beganMs > limitMs) {
        throw new Error(`Waited for ${what}; the page says ${JSON.stringify(now)}`);
      }
      await pause(40);
    }
  };
  const write = (name: string, bytes: Buffer | string): string => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };

  return {
    page,
    openStandIn: async (scenario, settings = {}) => {
      const referenceId = `scenario-${scenario}~${key}`;
      seenAddress = `${appOrigin}/__stand-in/uploads?referenceId=${encodeURIComponent(referenceId)}`;
      await open(referenceId, settings);
    },
    openFault: async (fault, settings = {}) => {
      const referenceId = `${fault}~${key}`;
      seenAddress = `${faultOrigin}/__faults/seen?id=${encodeURIComponent(referenceId)}`;
      await open(referenceId, { baseUrl: faultOrigin, ...settings });
    },
    sample: (kind, name = `invoice-103118.${kind}`) => {
      const path = join(folder, name);
      copyFileSync(join(SAMPLES, `invoice-103118.${kind}`), path);
      return path;
    },
    write,
    choose: (path) => page.chooseFile(path),
    press: async (text, times) => {
      await untilTrue(`a button "${text}"`, ({ buttons }) => buttons.includes(text));
      await page.press(text, times);
    },
    snapshot,
    until: (status, limitMs) =>
      untilTrue(`status "${status}"`, (now) => now.status === status, limitMs),
    untilTrue,
    seen: async () => (await fetch(seenAddress)).json(),
  };
}

/** Milliseconds. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Lower-case hex. */
export function sha256Of(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** Throws with both sides where they are not the same. */
export function same(actual: unknown, expected: unknown, what: string): void {
  if (isDeepStrictEqual(actual, expected)) return;
  throw new Error(`${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
}

/** Throws where a text does not hold another. */
export function holds(text: string | null, part: string, what: string): void {
  if (!text?.includes(part)) throw new Error(`${what}: no "${part}" in ${JSON.stringify(text)}`);
}
