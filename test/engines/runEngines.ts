import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { startFaultServer } from '../support/faultServer.js';
import { CORE_SET } from './coreSet.js';
import { type EnginePlan, type Plan, readPlan } from './plan.js';
import { runCoreSet } from './runCoreSet.js';
import { runWindowSet } from './runWindowSet.js';
import { type ServedApp, serveApp } from './serveApp.js';
import { createTally, type EngineCount } from './tally.js';
import { WINDOW_SET } from './windowSet.js';

/** What the tests of every engine share. */
export interface Servers {
  readonly faults: { readonly origin: string };
  readonly app: ServedApp;
}

/**
 * Runs what is asked (see `readPlan`) and says how each test went. Installs nothing: what an engine
 * lacks is said, and its tests count as skipped.
 */
export async function runEngines(args: readonly string[]): Promise<EngineCount> {
  const plan = readPlan(args);
  const { report } = plan;
  const count: EngineCount = { passed: 0, failed: 0, skipped: [], failures: [], unsteady: [] };
  const servers = { faults: await startFaultServer(), app: await serveApp() };
  try {
    // Side by side: most of their time is waiting, each on a screen of its own.
    await Promise.all(plan.engines.map((engine) => runEngine(engine, plan, servers, count)));
  } finally {
    await servers.faults.close();
    await servers.app.close();
  }
  if (report !== null) {
    mkdirSync(dirname(report), { recursive: true });
    writeFileSync(report, JSON.stringify(count));
  }
  return count;
}

async function runEngine(
  { kind, runsCore, windows }: EnginePlan,
  { only, limitMs }: Plan,
  servers: Servers,
  count: EngineCount,
): Promise<void> {
  const tally = createTally(kind, count, limitMs);
  const isAsked = ({ title }: { readonly title: string }): boolean => title.includes(only);
  if (runsCore) await runCoreSet(kind, CORE_SET.filter(isAsked), servers, tally);
  const inWindow = WINDOW_SET.filter((test) => windows === 'all' || test.isAlwaysRun);
  await runWindowSet(kind, inWindow.filter(isAsked), servers.app.origin, tally);
}
