import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPages, firstLineOf } from './buildPages.js';
import { type Candidate, candidates } from './candidates.js';
import { measure } from './measure.js';
import { results as resultsFolder } from './places.js';
import { prepare } from './prepare.js';
import { profileOf } from './profile.js';
import { proxyReport } from './proxyReport.js';
import { reportOf } from './report.js';
import type { Results } from './rows.js';
import { makeSampleFiles } from './sampleFiles.js';
import { scenarios } from './scenarios.js';
import { type Weight, weigh } from './weigh.js';

const QUICK = ['bare', 'ours', 'floor', 'uploady'];
const PROFILED = ['bare', 'ours', 'alike', 'floor'];

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/**
 * Measures the component beside bare XHR, the floor and its peers, and prints one table. The table is
 * also written as a Markdown page, and the raw numbers as JSON.
 *
 * Options: `--quick` for few rounds and peers; `--candidates a,b` and `--scenarios a,b` for some,
 * `--rounds N`, `--seed N`, `--profile` for where the time goes instead, `--proxy` for the backend's half
 * alone, `--built` to take the `dist` that is there, `--copy FILE` for another copy of the page.
 */
export async function runBench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      built: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
      proxy: { type: 'boolean', default: false },
      candidates: { type: 'string' },
      scenarios: { type: 'string' },
      rounds: { type: 'string' },
      seed: { type: 'string', default: '20261124' },
      copy: { type: 'string' },
    },
  });
  const names = values.profile
    ? PROFILED
    : (values.candidates?.split(',') ?? (values.quick ? QUICK : undefined));
  const asked = pick(candidates, names);
  const chosenScenarios = pick(scenarios, values.scenarios?.split(','));
  const beganMs = performance.now();

  // Else Vite builds for development: it was what loaded this very module.
  process.env['NODE_ENV'] = 'production';
  prepare({ isBuilt: values.built });
  if (values.proxy) return writeProxyPage(values.quick, values.copy);
  makeSampleFiles();
  const broken = await buildPages(asked);
  if (values.profile) {
    const profile = await profileOf();
    writePage('profile.md', profile, values.copy);
    process.stdout.write(`\n${profile}\n`);
    return;
  }
  // Some scenarios are asked for: the sizes are not meant.
  const weights = await weighAll(values.scenarios ? [] : asked, broken);
  const measurements = await measure({
    candidates: asked.filter(({ name }) => !broken.has(name)),
    scenarios: chosenScenarios,
    roundsOf: ({ rounds, quickRounds }) =>
      values.rounds ? Number(values.rounds) : values.quick ? quickRounds : rounds,
    seed: Number(values.seed),
    say,
  });
  const failures = new Map([...broken, ...measurements.failures]);
  const results: Results = { ...measurements, failures, weights };
  const report = reportOf(results, (performance.now() - beganMs) / 1000);
  write(results, report.markdown, values.copy);
  process.stdout.write(`\n${report.text}\n`);
  if (!values.scenarios) writeProxyPage(values.quick, undefined);
}

function writeProxyPage(isQuick: boolean, copy: string | undefined): void {
  const table = proxyReport(isQuick ? 1 : 5);
  writePage('proxy.md', `${table}\n`, copy);
  process.stdout.write(`\n${table}\n`);
}

/** @throws Error where a name is none of these */
function pick<Item extends { readonly name: string }>(
  all: readonly Item[],
  names: readonly string[] | undefined,
): readonly Item[] {
  const known = all.map(({ name }) => name);
  const strangers = names?.filter((name) => !known.includes(name)) ?? [];
  if (strangers.length > 0) {
    throw new Error(`There is no "${strangers.join('", "')}". There are: ${known.join(', ')}.`);
  }
  return names ? all.filter(({ name }) => names.includes(name)) : all;
}

async function weighAll(
  asked: readonly Candidate[],
  broken: Map<string, string>,
): Promise<Map<string, Weight>> {
  const weights = new Map<string, Weight>();
  for (const candidate of asked) {
    if (broken.has(candidate.name)) continue;
    try {
      weights.set(candidate.name, await weigh(candidate));
    } catch (error) {
      broken.set(candidate.name, firstLineOf(error));
    }
  }
  return weights;
}

function write({ samples, weights }: Results, markdown: string, copy: string | undefined): void {
  writePage('bench.md', markdown, copy);
  const raw = {
    weights: Object.fromEntries(weights),
    samples: Object.fromEntries(
      [...samples].map(([key, taken]) => [key, Object.fromEntries(taken)]),
    ),
  };
  writeFileSync(join(resultsFolder, 'bench.json'), JSON.stringify(raw, null, 1));
}

function writePage(name: string, markdown: string, copy: string | undefined): void {
  mkdirSync(resultsFolder, { recursive: true });
  const page = join(resultsFolder, name);
  writeFileSync(page, markdown);
  if (copy) copyFileSync(page, copy);
  say(`Written: ${page}`);
}
