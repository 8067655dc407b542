import type { BatchCase } from '../../../src/batch/batchCase.js';
import type { BatchOptions } from '../../../src/batch/batchOptions.js';
import type { AskKind, AskMode } from './asks.js';
import { hostOf, startSingle } from './hostSteps.js';
import { standInPage } from './standInPage.js';
import type { WalkTime } from './time.js';
import { CASES, type Reentry, type World } from './world.js';

/** One thing that happens. What the numbers mean depends on it. */
export interface Step {
  readonly does: StepName;
  readonly a: number;
  readonly b: number;
  /** What passes afterwards. */
  readonly wait: Waiting;
}

export const WAITINGS = [
  'none',
  'microtask',
  'task',
  'drain',
  60,
  400,
  2500,
  11_000,
  62_000,
] as const;
export type Waiting = (typeof WAITINGS)[number];

const KINDS: readonly AskKind[] = ['send', 'before', 'reader', 'prepare', 'find', 'read'];
const MODES: readonly AskMode[] = ['now', 'later', 'later', 'throws', 'rejects', 'odd'];
const REENTRIES: readonly Reentry[] = [
  'remove',
  'reset',
  'add',
  'upload',
  'tryAgain',
  'cancel',
  'throw',
  'cases',
];
const RETRIES: readonly BatchOptions['retry'][] = [undefined, false, { attempts: 1, delayMs: 500 }];

const at = <Item>(list: readonly Item[], index: number): Item | undefined =>
  list[index % Math.max(1, list.length)];

const mediaOf = (referenceId: string): BatchCase['media'] => ({
  referenceId,
  url: `https://storage.example/${referenceId}/earlier?Expires=1800003600`,
});

type Act = (world: World, a: number, b: number) => void;

const rowAt = ({ batch }: World, a: number) => at(batch.getRows(), a);

function add(world: World, files: readonly File[], unreadable: readonly string[] = []): void {
  world.came.push(...files);
  world.batch.add({ files, unreadable, isIncomplete: false });
}

const ACTS = {
  add: (world, a, b) =>
    add(world, [
      world.files.make(a, world.came.length),
      ...(b % 2 ? [world.files.make(6 + 8 * b, 500 + world.came.length)] : []),
    ]),
  addGood: (world, a) =>
    add(
      world,
      [0, 1, 2].map((i) => world.files.make(6 + 8 * (a + i), i + 10 * world.came.length)),
    ),
  addDouble: (world, a, b) =>
    add(world, [world.files.make(6 + 8 * a, b % 3), world.files.make(6 + 8 * b, b % 3)]),
  addMany: (world, a) =>
    add(
      world,
      Array.from({ length: 10 + (a % 30) }, (_, i) =>
        world.files.make(i, 100 * world.came.length + i),
      ),
    ),
  addUnreadable: (world, a) =>
    add(world, [world.files.make(a, world.came.length)], ['folder a', 'folder b']),
  addIncomplete: (world) => world.batch.add({ files: [], unreadable: [], isIncomplete: true }),
  changeFile: (world, a) => {
    const file = at(world.came, a);
    if (file) world.files.change(file);
  },
  assign: (world, a, b) => {
    const row = rowAt(world, a);
    if (row) world.batch.assign(row.id, at(world.options().cases, b) ?? null);
  },
  assignNew: (world, a, b) => {
    const row = rowAt(world, a);
    if (row)
      world.batch.assign(row.id, { referenceId: `found-${b % 3}`, invoiceNumber: `9900${b % 3}` });
  },
  takeAway: (world, a) => {
    const row = rowAt(world, a);
    if (row) world.batch.assign(row.id, null);
  },
  accept: ({ batch }) => batch.acceptSuggestions(),
  allow: (world, a) => {
    const conflicts = world.batch.getRows().filter(({ status }) => status === 'conflict');
    const row = at(conflicts, a);
    if (row) world.batch.allowReplacing(row.id);
  },
  upload: (world) => world.press(world.batch.upload),
  tryAgain: (world, a) => {
    const row = rowAt(world, a);
    if (row) world.press(() => world.batch.tryAgain(row.id));
  },
  tryAll: (world) => world.press(() => world.batch.tryAgain()),
  cancel: ({ batch }) => batch.cancel(),
  remove: (world, a) => {
    const row = rowAt(world, a);
    if (row) world.batch.remove(row.id);
  },
  // Nobody can while it is away; what is kept goes on then.
  reset: (world) => {
    if (world.isStarted()) world.batch.reset();
  },
  search: ({ batch }, a) => {
    const controller = new AbortController();
    void batch.searchHost(`9900${a % 3}`, controller.signal);
    if (a % 2) controller.abort();
  },
  cases: (world, a) => {
    const { cases } = world.options();
    world.change({ cases: a % 3 ? CASES.filter((_, i) => (a >> i) % 2 === 0) : [...cases] });
  },
  media: (world, a) => {
    const cases = world
      .options()
      .cases.map((one, i) =>
        i === a % 8 ? { ...one, media: one.media ? null : mediaOf(one.referenceId) } : one,
      );
    world.change({ cases });
  },
  concurrency: (world, a) => world.change({ concurrency: 1 + (a % 5) }),
  retry: (world, a) => world.change({ retry: at(RETRIES, a) }),
  accepts: (world, a) => world.change({ accept: a % 2 ? ['image/png'] : ['application/pdf'] }),
  host: (world, a) => world.change(hostOf(world, a)),
  mode: ({ asks }, a, b) => {
    asks.modes[at(KINDS, a) ?? 'send'] = at(MODES, b) ?? 'now';
  },
  stubborn: ({ service }, a) => {
    service.isStubborn = a % 2 === 0;
  },
  answer: ({ asks }, a, b) => at(asks.open, a)?.answer(b % 20),
  answerGood: ({ asks }, a) => at(asks.open, a)?.answer(0),
  answerAll: ({ asks }) => {
    for (const ask of [...asks.open]) ask.answer(0);
  },
  network: (_world, a) => standInPage.setOnline(a % 2 === 0),
  stop: (world) => world.stop(),
  start: (world) => world.start(),
  restart: (world) => {
    world.stop();
    world.start();
  },
  reenter: (world, a) => {
    world.reentry = at(REENTRIES, a) ?? null;
  },
  listen: (world, a) => {
    world.listenerDoes = at(REENTRIES, a) ?? null;
  },
  single: startSingle,
} satisfies Record<string, Act>;

export type StepName = keyof typeof ACTS;
export const STEP_NAMES = Object.keys(ACTS) as StepName[];

/** Takes one step. */
export async function takeStep(world: World, step: Step, time: WalkTime): Promise<void> {
  const act: Act = ACTS[step.does];
  act(world, step.a, step.b);
  switch (step.wait) {
    case 'none':
      return;
    case 'microtask':
      for (let i = 0; i <= step.b % 7; i += 1) await null;
      return;
    case 'task':
      await new Promise((resolve) => setImmediate(resolve));
      return;
    case 'drain':
      await time.drain();
      return;
    default:
      await time.pass(step.wait);
  }
}
