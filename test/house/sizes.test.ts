import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

const src = resolve(import.meta.dirname, '../../src');

const LONGEST_FILE = 200;
const MIDDLE_FILE = 60;
/** Lines of a function that are not of a function inside it. */
const LONGEST_FUNCTION = 60;
/** With all that stands in it: what makes a part of the batch out of many small functions. */
const LONGEST_MAKER = 65;
/** With its props, its handlers and its markup: what draws a part of the batch. */
const LONGEST_PART = 80;

/** The words of one language, and the stand-in's situations, are lists: they are as long as they are. */
const LISTS = /^locales\/(?:\w+\/)?(?:en|sv|nb|da|fi)\.ts$|^testing\/scenarios\.ts$/;

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

interface MeasuredFunction {
  readonly at: string;
  readonly ownLines: number;
  readonly allLines: number;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => {
    const text = readFileSync(join(src, name), 'utf8');
    return { name: name.replaceAll('\\', '/'), text, lines: text.split('\n').length - 1 };
  });

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function functionsOf(name: string, text: string): MeasuredFunction[] {
  const found: MeasuredFunction[] = [];
  const linesOf = ({ start, end }: Node): number => text.slice(start, end).split('\n').length;

  /** @returns lines of the outermost functions in it */
  function look(node: Node): number {
    let inside = 0;
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) {
        if (isNode(child)) inside += look(child);
      }
    }
    if (!/Function/.test(node.type) || node.type.startsWith('TS')) return inside;
    const allLines = linesOf(node);
    const line = text.slice(0, node.start).split('\n').length;
    found.push({ at: `${name}:${line}`, ownLines: allLines - inside, allLines });
    return allLines;
  }

  const { program, errors } = parseSync(name, text);
  if (errors.length > 0) throw new Error(`${name} cannot be parsed: ${errors[0]?.message}`);
  look(program as unknown as Node);
  return found;
}

describe('a reader', () => {
  it('sees a file at once', () => {
    const long = files.filter(({ name, lines }) => lines > LONGEST_FILE && !LISTS.test(name));
    expect(long.map(({ name, lines }) => `${name}: ${lines}`)).toEqual([]);
  });

  it('mostly sees short ones', () => {
    const sorted = files.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[sorted.length >> 1]).toBeLessThanOrEqual(MIDDLE_FILE);
  });

  it('keeps a function of the engine and of the batch in mind', () => {
    const functions = files
      .filter(({ name }) => /^(?:engine|batch)\//.test(name))
      .flatMap(({ name, text }) => functionsOf(name, text));
    expect(functions.length).toBeGreaterThan(500);
    const mostOf = (at: string): number =>
      /^batch\/(?:hooks|parts)\//.test(at) ? LONGEST_PART : LONGEST_MAKER;
    const long = functions.filter(
      ({ at, ownLines, allLines }) => ownLines > LONGEST_FUNCTION || allLines > mostOf(at),
    );
    expect(long).toEqual([]);
  });

  it('sees a function of the engine whole', () => {
    const functions = files
      .filter(({ name }) => name.startsWith('engine/'))
      .flatMap(({ name, text }) => functionsOf(name, text));
    expect(functions.filter(({ allLines }) => allLines > LONGEST_FUNCTION)).toEqual([]);
  });
});
