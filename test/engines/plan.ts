import { parseArgs } from 'node:util';
import type { EngineKind } from './engine.js';
import { chromium, firefox } from './puppeteerEngines.js';
import { webkit } from './webkitEngine.js';

/** What one engine is to run. */
export interface EnginePlan {
  readonly kind: EngineKind;
  readonly runsCore: boolean;
  /** Of the tests in a real window: the few that every run has, or all of them. */
  readonly windows: 'few' | 'all';
}

export interface Plan {
  readonly engines: readonly EnginePlan[];
  /** Only tests with this in their titles. */
  readonly only: string;
  /** Of the whole run. */
  readonly limitMs: number;
  /** Where the count goes as JSON. */
  readonly report: string | null;
}

const KINDS: readonly EngineKind[] = [chromium, firefox, webkit];
/** Several times what they take on a machine that does much else. */
const LIMIT_MS = 900_000;
const WINDOWS_LIMIT_MS = 2_700_000;
const WINDOWS_ONLY = ':windows';

/**
 * Reads what is to be run. An engine by its name runs the core set and the few tests in a real window,
 * `chromium:windows` those few alone; all engines run where none is named.
 *
 * Options: `--windows` for all tests in a real window and nothing else, `--only TEXT` for tests with that
 * in their titles, `--report FILE` for the count as JSON.
 */
export function readPlan(args: readonly string[]): Plan {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      only: { type: 'string' },
      report: { type: 'string' },
      windows: { type: 'boolean', default: false },
    },
  });
  const asked = positionals.length > 0 ? positionals : KINDS.map(({ name }) => name);
  const engines = asked.map((word): EnginePlan => {
    const name = word.replace(WINDOWS_ONLY, '');
    const kind = KINDS.find((each) => each.name === name);
    if (!kind) throw new Error(`There is no engine "${name}".`);
    return {
      kind,
      runsCore: !values.windows && !word.endsWith(WINDOWS_ONLY),
      windows: values.windows ? 'all' : 'few',
    };
  });
  return {
    engines,
    only: values.only ?? '',
    limitMs: values.windows ? WINDOWS_LIMIT_MS : LIMIT_MS,
    report: values.report ?? null,
  };
}
