import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { source } from './places.js';
import { spreadOf } from './statistics.js';

/** What one body took; see `proxyBody.mjs`. */
interface Taken {
  readonly cpuMs: number;
  readonly keptMegabytes: number;
}

interface Body {
  readonly kind: string;
  readonly title: string;
  /** The body whose cost is an honest one's. */
  readonly beside: string;
}

const BODIES: readonly Body[] = [
  { kind: 'honest', title: 'an honest form, 20 MB', beside: 'honest' },
  { kind: 'letter', title: 'a file of the boundary’s own letter', beside: 'honest' },
  { kind: 'hyphens', title: 'a file of hyphens', beside: 'honest' },
  { kind: 'almost', title: 'a file of almost-boundaries', beside: 'honest' },
  { kind: 'honest, 0.3 MB', title: 'an honest form, 0.3 MB', beside: 'honest, 0.3 MB' },
  { kind: 'single bytes, 0.3 MB', title: 'the same in single bytes', beside: 'honest, 0.3 MB' },
];

const HEADING = [
  'body, through the built proxy with its fields checked',
  'processor, ms',
  'times the honest one',
  'memory kept, MB',
];

/** What streaming took; see `proxyStream.mjs`. */
interface Streamed {
  readonly largeMegabytes: number;
  readonly atOnceMegabytes: number;
  readonly cpuMsPerMegabyte: number;
}

const STREAM_HEADING = [
  'a form of random bytes, through',
  'processor, ms a MB',
  'memory above idle, 200 MB, MB',
  'the same, 50 at once of 5 MB, MB',
];

/** What streaming costs beside a bare pipe, and hostile bodies beside honest ones, as tables in Markdown. */
export function proxyReport(rounds: number): string {
  return `${streamTable(rounds)}\n\n${bodyTable(rounds)}`;
}

function streamTable(rounds: number): string {
  const script = join(source, 'proxyStream.mjs');
  const taken = Array.from(
    { length: rounds },
    (): Readonly<Record<'ours' | 'pipe', Streamed>> =>
      JSON.parse(execFileSync(process.execPath, [script], { encoding: 'utf8' })),
  );
  const lines = (['ours', 'pipe'] as const).map((kind) => {
    const medianOf = (key: keyof Streamed): number | null =>
      spreadOf(taken.map((each) => each[kind][key]))?.median ?? null;
    return [
      kind === 'ours' ? 'the built proxy, its fields checked' : 'a bare pipe of Node’s',
      shown(medianOf('cpuMsPerMegabyte'), 2),
      shown(medianOf('largeMegabytes'), 0),
      shown(medianOf('atOnceMegabytes'), 0),
    ];
  });
  return tableOf(STREAM_HEADING, lines);
}

function bodyTable(rounds: number): string {
  const taken = new Map(
    BODIES.map(({ kind }) => [kind, Array.from({ length: rounds }, () => take(kind))] as const),
  );
  const medianOf = (kind: string, key: keyof Taken): number | null => {
    const values = (taken.get(kind) ?? []).map((each) => each[key] ?? Number.NaN);
    return spreadOf(values)?.median ?? null;
  };
  const lines = BODIES.map(({ kind, title, beside }) => {
    const cpuMs = medianOf(kind, 'cpuMs');
    const honestMs = medianOf(beside, 'cpuMs');
    return [
      title,
      shown(cpuMs, 0),
      shown(cpuMs !== null && honestMs !== null ? cpuMs / honestMs : null, 1),
      shown(medianOf(kind, 'keptMegabytes'), 1),
    ];
  });
  return tableOf(HEADING, lines);
}

function tableOf(heading: readonly string[], lines: readonly (readonly string[])[]): string {
  const rule = heading.map((_, column) => (column === 0 ? '---' : '--:'));
  return [heading, rule, ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

function take(kind: string): Taken {
  const script = join(source, 'proxyBody.mjs');
  return JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', script, kind], { encoding: 'utf8' }),
  );
}

function shown(value: number | null, digits: number): string {
  return value === null ? '-' : value.toFixed(digits);
}
