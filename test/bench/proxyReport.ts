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

/** The cost of hostile bodies beside that of honest ones, as a table in Markdown. */
export function proxyReport(rounds: number): string {
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
  const rule = HEADING.map((_, column) => (column === 0 ? '---' : '--:'));
  return [HEADING, rule, ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n');
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
