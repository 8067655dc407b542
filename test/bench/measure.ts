import type { Browser } from 'playwright';
import { firstLineOf } from './buildPages.js';
import { type Candidate, CONTROL } from './candidates.js';
import { launchBrowser, openPage } from './openPage.js';
import { sampleFiles } from './sampleFiles.js';
import type { Sample, Scenario } from './scenarios.js';
import { startServer } from './startServer.js';
import { createShuffle } from './statistics.js';

/** All that was measured. */
export interface Measurements {
  /** The browser's version. */
  readonly chromium: string;
  /** By scenario and candidate: one sample for each round, in the order of the rounds. */
  readonly samples: ReadonlyMap<string, ReadonlyMap<string, readonly Sample[]>>;
  /** By scenario and candidate: why there is no measurement. */
  readonly failures: ReadonlyMap<string, string>;
}

/** Options of {@link measure}. */
export interface MeasureOptions {
  readonly candidates: readonly Candidate[];
  readonly scenarios: readonly Scenario[];
  readonly roundsOf: (scenario: Scenario) => number;
  readonly seed: number;
  /** Told after each visit of a page. */
  readonly say: (line: string) => void;
}

/**
 * Measures the candidates against each other: each round visits all of them, in an order of its own, so
 * that what the machine does meanwhile meets all alike.
 */
export async function measure(options: MeasureOptions): Promise<Measurements> {
  const { candidates, scenarios, roundsOf, seed, say } = options;
  const shuffle = createShuffle(seed);
  const failures = new Map<string, string>();
  const samples = new Map<string, Map<string, Sample[]>>();
  const bare = candidates.find(({ name }) => name === 'bare');
  const entrants = bare ? [...candidates, { ...bare, name: CONTROL }] : candidates;
  const server = await startServer();
  let browser = await launchBrowser();
  const chromium = browser.version();
  const beganMs = performance.now();
  try {
    if (bare) await warmUp(browser, server.origin);
    for (const scenario of scenarios) {
      const taken = new Map<string, Sample[]>();
      samples.set(scenario.name, taken);
      for (let round = 1; round <= roundsOf(scenario); round += 1) {
        for (const candidate of shuffle(entrants)) {
          if (!isEntered(scenario, candidate, round)) continue;
          const key = `${scenario.name}: ${candidate.name}`;
          if (failures.has(key)) continue;
          let problem = '';
          try {
            if (!browser.isConnected()) browser = await launchBrowser();
            const sample = await visit(browser, server.origin, scenario, candidate);
            taken.set(candidate.name, [...(taken.get(candidate.name) ?? []), sample]);
          } catch (error) {
            problem = firstLineOf(error);
            failures.set(key, problem);
          }
          const seconds = Math.round((performance.now() - beganMs) / 1000);
          say(`${seconds} s  ${scenario.name} ${round}  ${candidate.name}  ${problem}`);
        }
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
  return { chromium, samples, failures };
}

/** One that takes minutes for a batch is visited once. */
function isEntered(
  { isOfBatches }: Scenario,
  { hasBatch, isSlow }: Candidate,
  round: number,
): boolean {
  return !isOfBatches || (hasBatch === true && !(isSlow && round > 1));
}

async function visit(
  browser: Browser,
  origin: string,
  scenario: Scenario,
  candidate: Candidate,
): Promise<Sample> {
  const name = candidate.name === CONTROL ? 'bare' : candidate.name;
  const page = await openPage(browser, origin, scenario.isOfBatches ? `batch-${name}` : name);
  try {
    return await scenario.run(page, candidate);
  } finally {
    await page.close();
  }
}

/** Files into the disk's cache, the server's code compiled, the browser's processes started. */
async function warmUp(browser: Browser, origin: string): Promise<void> {
  const page = await openPage(browser, origin, 'bare');
  await page.call('mount', {});
  for (const file of [...sampleFiles.large, ...sampleFiles.medium, ...sampleFiles.small]) {
    await page.upload(file);
    await page.call('reset');
  }
  await page.close();
}
