import fc from 'fast-check';
import { expect, it } from 'vitest';
import { STEP_NAMES, type Step, WAITINGS, type Waiting } from './walk/takeStep.js';
import { walk } from './walk/walk.js';

/** How many walks; more are taken to hunt. */
const WALKS = Number(process.env['WALKS'] ?? 100);
const LONGEST_HUNT_MS = 900_000;

/** Files for three cases, sent: most walks are far from home with it. */
const OPENING: readonly Step[] = [
  { does: 'addGood', a: 0, b: 0, wait: 'none' },
  { does: 'add', a: 31, b: 0, wait: 400 },
  { does: 'upload', a: 0, b: 0, wait: 'drain' },
];
const OFTEN = [
  'addGood',
  'upload',
  'upload',
  'answer',
  'answer',
  'answer',
  'answer',
  'answerGood',
  'mode',
  'mode',
  'host',
] as const;

const step: fc.Arbitrary<Step> = fc.record({
  does: fc.constantFrom(...STEP_NAMES, ...OFTEN),
  a: fc.nat(64),
  b: fc.nat(64),
  wait: fc.constantFrom<Waiting>(...WAITINGS, 'none', 'microtask', 'drain', 'drain', 400),
});

const setup = fc.record({
  isKept: fc.boolean(),
  creepMs: fc.constantFrom(0, 0, 1, 4),
  concurrency: fc.integer({ min: 1, max: 4 }),
  opening: fc.constantFrom([], OPENING.slice(0, 1), OPENING.slice(0, 2), OPENING),
});

it(
  'comes to an end, loses nothing and sends nothing unasked, whatever happens in whatever order',
  async () => {
    let walks = 0;
    await fc.assert(
      fc.asyncProperty(
        setup,
        fc.array(step, { maxLength: 50, size: 'max' }),
        async ({ opening, ...world }, steps) => {
          walks += 1;
          await walk(world, [...opening, ...steps]);
        },
      ),
      { numRuns: WALKS },
    );
    expect(walks).toBe(WALKS);
  },
  LONGEST_HUNT_MS,
);
