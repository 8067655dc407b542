import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, it, vi } from 'vitest';
import { comeHome } from './walk/comeHome.js';
import { createWorld } from './walk/createWorld.js';
import { check, checkStill } from './walk/invariants.js';
import { type Move, moves } from './walk/moves.js';
import { initial } from './walk/patches.js';
import type { OptionsPatch } from './walk/step.js';
import { drain, pass, startTime, tick } from './walk/time.js';
import type { WalkSetup } from './walk/world.js';

/** More of them are worth their time after a change of the engine: WALK_RUNS=50000. */
const RUNS = Number(process.env['WALK_RUNS'] ?? 200);

/** What was reported and is nobody's mistake but ours. */
const strange: unknown[] = [];

beforeAll(async () => {
  // Loaded later by an engine, in a time that is not the walk's.
  await Promise.all([
    import('../../src/engine/arrangePages.js'),
    import('../../src/engine/lookInside.js'),
    import('../../src/core/numberCheck.js'),
  ]);
});
beforeEach(() => {
  startTime();
  vi.stubGlobal('reportError', (mistake: unknown) => {
    const isOfHost = mistake instanceof Error && /^host|must give a File/.test(mistake.message);
    if (!isOfHost) strange.push(mistake);
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Goes the way; then everybody answers, what is offered is pressed, and all views go. */
async function walk(
  setup: WalkSetup,
  options: OptionsPatch,
  way: readonly Move[],
  last: number,
): Promise<void> {
  vi.clearAllTimers();
  strange.length = 0;
  const world = createWorld(setup, options);
  for (const { step, wait } of way) {
    world.perform(step);
    check(world);
    if (step.act === 'pass') await pass(step.ms);
    if (wait === 'still') {
      await drain();
      checkStill(world);
    } else {
      await tick(wait);
      check(world);
    }
  }
  await comeHome(world, last);
  if (strange.length > 0) throw new Error(`A mistake of ours was reported: ${strange.join()}`);
}

describe('whatever a person, the host, the server and the network do', () => {
  const last = fc.nat({ max: 3 });

  it('an engine of one view comes to rest, sends what was asked for, and tells the truth', () =>
    fc.assert(
      fc.asyncProperty(initial, moves, last, (options, way, nth) =>
        walk({ isKept: false, maxKept: 0 }, options, way, nth),
      ),
      { numRuns: RUNS },
    ));

  it('so do engines that are kept for several views', () =>
    fc.assert(
      fc.asyncProperty(initial, moves, last, fc.nat({ max: 3 }), (options, way, nth, maxKept) =>
        walk({ isKept: true, maxKept }, options, way, nth),
      ),
      { numRuns: RUNS },
    ));
});
