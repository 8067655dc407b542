import { toText } from './toText.js';
import { toTokens } from './toTokens.js';
import { isWrittenDate } from './writtenDate.js';

/** An invoice number as it is compared, and the cases that have it. */
export interface IndexedNumber {
  readonly tokens: readonly string[];
  /** Letters that stand before the first digit. */
  readonly prefix: string;
  /** Letters and digits from the first digit on; empty in a number of letters alone. */
  readonly core: string;
  /** The core, letters and digits apart: `2025`, `003`. */
  readonly runs: readonly string[];
  /** Short, or a date: where it stands in a text it may well mean something else. */
  readonly isVague: boolean;
  readonly referenceIds: Set<string>;
}

interface TokenNode {
  readonly next: Map<string, TokenNode>;
  number: IndexedNumber | null;
}

/** Numbers, to be found by how a text goes on: the time to look does not depend on how many there are. */
export interface NumberIndex {
  /** By whole tokens. */
  readonly root: TokenNode;
  /** By the core closed up, without zeros in front, with and without letters at its end: `2025003`. */
  readonly closed: ReadonlyMap<string, readonly IndexedNumber[]>;
  /** By the runs of the core, each without zeros in front: `2025 3`. */
  readonly byRun: ReadonlyMap<string, readonly IndexedNumber[]>;
  /** All beginnings of the keys of both, and zeros: where a text leaves them, nothing can follow. */
  readonly beginnings: ReadonlySet<string>;
  /** Letters and digits of the longest core; no longer run of a text needs to be looked at. */
  readonly longestCore: number;
}

/** What {@link indexNumbers} takes of a case. */
export interface NumberedCase {
  readonly referenceId: string;
  readonly invoiceNumber: string;
}

/** A number of fewer letters and digits stands in too many names by chance. */
const FEWEST_CHARACTERS = 4;

/** What is longer is no number, and to prepare it could take a page's whole time. */
const MOST_CHARACTERS = 200;

/** Prepares the numbers of cases for being found in names and texts. */
export function indexNumbers(cases: readonly NumberedCase[]): NumberIndex {
  const root: TokenNode = { next: new Map(), number: null };
  const closed = new Map<string, IndexedNumber[]>();
  const byRun = new Map<string, IndexedNumber[]>();
  const beginnings = new Set(['0']);
  let longestCore = 0;
  for (const { referenceId, invoiceNumber } of cases) {
    const written = toText(invoiceNumber);
    if (written.length > MOST_CHARACTERS) continue;
    const tokens = toTokens(written).tokens.map(({ text }) => text);
    if (tokens.length === 0) continue;
    let node = root;
    for (const token of tokens) {
      const next: TokenNode = node.next.get(token) ?? { next: new Map(), number: null };
      node.next.set(token, next);
      node = next;
    }
    if (!node.number) {
      const number = toIndexedNumber(tokens);
      node.number = number;
      longestCore = Math.max(longestCore, number.core.length);
      if (number.core) {
        const keys = [withoutZeros(number.core), number.runs.map(withoutZeros).join(' ')] as const;
        // `4711` for `4711B`, as `4711B` is for `4711`.
        const shortened = withoutZeros(number.core.replace(/\D+$/, ''));
        addTo(closed, keys[0], number);
        addTo(byRun, keys[1], number);
        if (shortened !== keys[0]) addTo(closed, shortened, number);
        for (const key of keys)
          for (let end = 1; end <= key.length; end += 1) beginnings.add(key.slice(0, end));
      }
    }
    node.number.referenceIds.add(referenceId);
  }
  return { root, closed, byRun, beginnings, longestCore };
}

/** Letters and digits of a token apart: `inv2025` as `inv`, `2025`. */
export function letterAndDigitRunsOf(token: string): readonly string[] {
  return token.match(/\d+|\D+/g) ?? [];
}

/** Without zeros in front; one is left of zeros alone. */
export function withoutZeros(text: string): string {
  return text.startsWith('0') ? text.replace(/^0+(?=.)/, '') : text;
}

function addTo(numbers: Map<string, IndexedNumber[]>, key: string, number: IndexedNumber): void {
  const known = numbers.get(key);
  if (known) known.push(number);
  else numbers.set(key, [number]);
}

function toIndexedNumber(tokens: readonly string[]): IndexedNumber {
  const all = tokens.join('');
  const firstDigit = all.search(/\d/);
  const prefix = firstDigit < 0 ? all : all.slice(0, firstDigit);
  return {
    tokens,
    prefix,
    core: all.slice(prefix.length),
    runs: runsOf(tokens),
    isVague: all.length < FEWEST_CHARACTERS || isWrittenDate(tokens),
    referenceIds: new Set(),
  };
}

function runsOf(tokens: readonly string[]): readonly string[] {
  const runs = tokens.flatMap(letterAndDigitRunsOf);
  const first = runs.findIndex((run) => /^\d/.test(run));
  return first < 0 ? [] : runs.slice(first);
}
