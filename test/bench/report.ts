import os from 'node:os';
import { CONTROL, candidates } from './candidates.js';
import { versionOf } from './prepare.js';
import { type Results, type Row, rows } from './rows.js';
import type { Spread } from './statistics.js';

/** The table, and what one must know to read it. */
export interface Report {
  /** For the terminal: medians, and the least and greatest for ours. */
  readonly text: string;
  /** A page with all of it. */
  readonly markdown: string;
}

interface Column {
  readonly name: string;
  readonly title: string;
}

/** Puts the results into words and columns. `seconds` is what the run took. */
export function reportOf(results: Results, seconds: number): Report {
  const columns = columnsOf(results);
  // A run of some scenarios has nothing to say of the others.
  const measured = rows.filter((row) => columns.some(({ name }) => row.read(results, name)));
  // A reader of many columns looks for these first.
  const heading = ['', 'goal', 'met', ...columns.map(({ title }) => title)];
  const linesOf = (cell: (row: Row, column: Column) => string): string[][] => [
    heading,
    ...measured.map((row) => [
      row.title,
      row.goal,
      verdictOf(row, results),
      ...columns.map((column) => cell(row, column)),
    ]),
  ];
  const about = aboutOf(results, seconds);
  const failures = [...results.failures].map(([key, why]) => `- ${key}: ${why}`);
  const notes = failures.length > 0 ? `\nNot measured:\n\n${failures.join('\n')}\n` : '';
  const text = linesOf((row, { name }) =>
    shown(row.read(results, name), row.digits, name === 'ours' || name === CONTROL),
  );
  const markdown = linesOf((row, { name }) => shown(row.read(results, name), row.digits, true));
  return {
    text: `${alignedOf(text)}\n\n${about}\n${notes}`,
    markdown: `${markdownOf(markdown)}\n\n${about}\n${notes}`,
  };
}

function columnsOf({ samples, weights }: Results): Column[] {
  const measured = new Set([...samples.values()].flatMap((taken) => [...taken.keys()]));
  for (const name of weights.keys()) measured.add(name);
  return [...candidates, { name: CONTROL, title: CONTROL }].filter(({ name }) =>
    measured.has(name),
  );
}

function verdictOf(row: Row, results: Results): string {
  const isMet = row.isMet(results);
  return isMet === null ? '-' : isMet ? 'yes' : 'NO';
}

function shown(spread: Spread | null, digits: number, isWhole: boolean): string {
  if (!spread) return '-';
  const { median, min, max } = spread;
  const [middle = '', least, most] = [median, min, max].map((value) => textOf(value, digits));
  return isWhole && least !== most ? `${middle} (${least}-${most})` : middle;
}

function textOf(value: number, digits: number): string {
  const text = value.toFixed(Math.abs(value) >= 100 ? 0 : digits);
  return text.replace(/^-(0(\.0+)?)$/, '$1');
}

function aboutOf({ chromium }: Results, seconds: number): string {
  const names = ['react', ...candidates.flatMap(({ packages }) => packages)];
  const versions = [...new Set(names)].map((name) => `${name} ${versionOf(name)}`);
  const [cpu] = os.cpus();
  return [
    `Medians (least-greatest of the rounds). Ratios are to bare XHR in the same round; ${CONTROL} is the same page again: its distance from 1.00 is the noise of the machine.`,
    `Chromium ${chromium}, Node ${process.version}, ${os.cpus().length} cores (${cpu?.model ?? '?'}), ${os.type()} ${os.release().split('.').slice(0, 2).join('.')}, ${new Date().toISOString().slice(0, 10)}, ${Math.round(seconds / 60)} minutes.`,
    `${versions.join(', ')}.`,
  ].join('\n\n');
}

function alignedOf(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines
    .map((line) =>
      line
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return column === 0 ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  '),
    )
    .join('\n');
}

function markdownOf([heading = [], ...lines]: readonly (readonly string[])[]): string {
  const rule = heading.map((_, column) => (column === 0 ? '---' : '--:'));
  return [heading, rule, ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n');
}
