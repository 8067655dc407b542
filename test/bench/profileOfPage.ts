import type { Browser } from 'playwright';
import { type Share, shares, sharesOf } from './callProfile.js';
import { openPage } from './openPage.js';
import { type Press, pressAll } from './pressAll.js';
import { medianOf } from './statistics.js';
import { tableOf } from './tableOf.js';

const CANDIDATES = ['bare', 'floor', 'ours'];
const MANY = 100;
const WARM_UP_TURNS = 4;
const PRESS_TURNS = 4;
const SLOWER_TIMES = 4;

/** Whose code runs while one is mounted, and while a hundred are: milliseconds, by the profiler. */
export async function mountTable(browser: Browser, origin: string): Promise<string> {
  const titles: string[] = [];
  const columns: Map<Share, number>[] = [];
  for (const [count, turns] of [
    [1, 100],
    [MANY, 12],
  ] as const) {
    for (const name of CANDIDATES) {
      titles.push(`${name}, ${count}`);
      columns.push(await mountSharesOf(browser, origin, name, count, turns));
    }
  }
  return tableOf(
    ['mount with layout, ms', ...titles],
    shares.map((share) => [share, ...columns.map((times) => (times.get(share) ?? 0).toFixed(2))]),
  );
}

async function mountSharesOf(
  browser: Browser,
  origin: string,
  name: string,
  count: number,
  turns: number,
): Promise<Map<Share, number>> {
  const page = await openPage(browser, origin, name);
  const sums = new Map<Share, number>();
  for (let turn = -WARM_UP_TURNS; turn < turns; turn += 1) {
    const profile = await page.profile(() => page.call('mountMany', count));
    if (turn >= 0) {
      for (const [share, ms] of sharesOf(profile, name)) {
        sums.set(share, (sums.get(share) ?? 0) + ms / turns);
      }
    }
    await page.call('unmount');
    await page.sleep(50);
  }
  await page.close();
  return sums;
}

/** What a press of each button waits for until it is seen, with a processor four times slower. */
export async function pressTable(browser: Browser, origin: string): Promise<string> {
  const page = await openPage(browser, origin, 'ours');
  await page.slowDown(SLOWER_TIMES);
  const pressesOf = new Map<string, Press[]>();
  for (let turn = 0; turn < PRESS_TURNS; turn += 1) {
    await pressAll(page, (action, press) =>
      pressesOf.set(action, [...(pressesOf.get(action) ?? []), press]),
    );
  }
  await page.close();
  return tableOf(
    ['press, 4 × slower, ms', 'scripts', 'until the frame', 'style and layout', 'paint'],
    [...pressesOf].map(([action, presses]) => {
      const median = (ms: (press: Press) => number): string => medianOf(presses.map(ms)).toFixed(1);
      return [
        action,
        median((press) => press.scriptsMs),
        median((press) => press.frameMs - press.scriptsMs),
        median((press) => press.layoutMs - press.frameMs),
        median((press) => press.paintMs - press.layoutMs),
      ];
    }),
  );
}
