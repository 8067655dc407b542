import type { Measurements } from './measure.js';
import { type Spread, spreadOf } from './statistics.js';
import type { Weight } from './weigh.js';

/** All that the table is made of. */
export interface Results extends Measurements {
  readonly weights: ReadonlyMap<string, Weight>;
}

/** One line of the table: a measurement of each candidate, and the goal. */
export interface Row {
  readonly title: string;
  /** Digits after the point. */
  readonly digits: number;
  readonly goal: string;
  readonly read: (results: Results, candidate: string) => Spread | null;
  /** Whether we are as good as we want to be; null where it was not measured. */
  readonly isMet: (results: Results) => boolean | null;
}

type Read = Row['read'];

/** The measurement itself. */
const measured =
  (scenario: string, key: string): Read =>
  ({ samples }, candidate) =>
    spreadOf((samples.get(scenario)?.get(candidate) ?? []).map((sample) => sample[key]));

/** The measurement in relation to another candidate's of the same round. */
const ratioOf =
  (scenario: string, key: string, reference = 'bare'): Read =>
  ({ samples }, candidate) => {
    const others = samples.get(scenario)?.get(reference) ?? [];
    const own = samples.get(scenario)?.get(candidate) ?? [];
    return spreadOf(
      own.map(
        (sample, round) => (sample[key] ?? Number.NaN) / (others[round]?.[key] ?? Number.NaN),
      ),
    );
  };

const kilobytesOf =
  (part: keyof Weight): Read =>
  ({ weights }, candidate) => {
    const weight = weights.get(candidate);
    return weight ? spreadOf([weight[part] / 1000]) : null;
  };

const isOursAtMost =
  (read: Read, limit: number): Row['isMet'] =>
  (results) => {
    const spread = read(results, 'ours');
    return spread && spread.median <= limit;
  };

function row(title: string, read: Read, limit: number, digits: number): Row {
  return {
    title,
    read,
    digits,
    goal: limit === 0 ? '0' : `≤ ${limit}`,
    isMet: isOursAtMost(read, limit),
  };
}

/** A row without a goal. */
function told(title: string, read: Read): Row {
  return { title, read, digits: 0, goal: 'told', isMet: () => null };
}

/** The row about the bar: it has to move, however few commits there are. */
const movesPerSecond = measured('throttled', 'movesPerSecond');
const sendMs = measured('upload', 'smallSendMs');
const answered = measured('overdrop', 'answered');
const overIdeal = measured('batch', 'overIdeal');
const PEERS_WITH_BATCH = ['uppy', 'uploady', 'filepond'];

/** The table, from top to bottom. */
export const rows: readonly Row[] = [
  row('JavaScript before it can be used, min+gzip, kB', kilobytesOf('js'), 38, 1),
  row('the same, host has axios and react-query, kB', kilobytesOf('besideHostJs'), 25, 1),
  row('of it not axios, react-dropzone, react-query, kB', kilobytesOf('ownJs'), 18, 1),
  row('the same with all that is loaded later, kB', kilobytesOf('allOwnJs'), 25, 1),
  row('CSS, gzip, kB', kilobytesOf('css'), 3.5, 1),
  row('choose → stored, 1 KB, ratio', ratioOf('upload', 'smallAnswerMs'), 1.25, 2),
  row('choose → stored, 10 MB, 100 Mbit/s, ratio', ratioOf('line', 'answerMs'), 1.05, 2),
  {
    title: 'choose → stored, 10 MB, loopback, ratio',
    digits: 2,
    goal: 'told',
    read: ratioOf('upload', 'mediumAnswerMs'),
    isMet: () => null,
  },
  {
    title: 'choose → first byte leaves, 1 KB, ms',
    digits: 2,
    goal: '≤ 0.65 of the floor',
    read: sendMs,
    isMet: isOursAtMost(ratioOf('upload', 'smallSendMs', 'floor'), 0.65),
  },
  row('React commits, 200 MB in 5 s', measured('throttled', 'commits'), 6, 0),
  {
    title: 'changes of the page a second, the same',
    digits: 0,
    goal: 'about 10',
    read: movesPerSecond,
    isMet: (results) => {
      const spread = movesPerSecond(results, 'ours');
      return spread && spread.median >= 8;
    },
  },
  row('main thread of it, processor time, ratio', ratioOf('throttled', 'cpuMs'), 1.6, 2),
  row('copied into the page of it, MB', measured('throttled', 'bufferMegabytes'), 5, 1),
  row('heap left per upload, 50 of 10 MB, kB', measured('heap', 'kilobytesPerUpload'), 5, 1),
  row('object URLs left', measured('heap', 'urls'), 0, 0),
  row('DOM nodes left', measured('heap', 'nodes'), 0, 0),
  row('listeners left', measured('heap', 'listeners'), 0, 0),
  {
    ...row('1,000 files dropped: longest block, ms', measured('overdrop', 'longestBlockMs'), 50, 0),
    goal: '≤ 50, answered',
    isMet: (results) => {
      const block = measured('overdrop', 'longestBlockMs')(results, 'ours');
      return block && block.median <= 50 && answered(results, 'ours')?.min === 1;
    },
  },
  row('the same, 4 × slower, next paint, ms', measured('slowOverdrop', 'paintedMs'), 200, 0),
  row('mount with layout, ratio', ratioOf('mount', 'mountMs'), 2.1, 2),
  row('100 on one page: mount, ratio', ratioOf('many', 'mountMs'), 2, 2),
  row('listeners that each of them brings', measured('many', 'listenersEach'), 4, 1),
  row('a render of the host’s with all of them, ms', measured('many', 'againMs'), 16, 1),
  row('each press, 4 × slower, next paint, p98, ms', measured('presses', 'paintMs'), 100, 0),
  row('React commits, 200 dragover events', measured('drag', 'commits'), 1, 0),
  {
    title: '200 invoices of 50 kB, answers after 50 ms, 3 at once: time, of the ideal',
    digits: 2,
    goal: '≤ 1.15, ahead of each peer',
    read: overIdeal,
    isMet: (results) => {
      const own = overIdeal(results, 'ours')?.median;
      if (own === undefined) return null;
      const theirs = PEERS_WITH_BATCH.map((name) => overIdeal(results, name)?.median);
      return own <= 1.15 && theirs.every((other) => other === undefined || own < other);
    },
  },
  told('the same: main thread while they are sent, ms', measured('batch', 'sendingCpuMs')),
  told('the same: main thread while they are added, ms', measured('batch', 'addingCpuMs')),
  told('the same: React commits while they are sent', measured('batch', 'commits')),
  row('1,000 of them added: longest block, ms', measured('batchAdded', 'longestBlockMs'), 50, 0),
];
