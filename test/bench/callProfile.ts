import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import { work } from './places.js';

/** What Chromium's profiler gives: which call was on top of the stack at each sample. */
export interface CallProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: {
      readonly functionName: string;
      readonly url: string;
      readonly lineNumber: number;
      readonly columnNumber: number;
    };
  }[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

/** Whose code was running. Time in which no script ran belongs to none. */
export type Share = (typeof SHARES)[number][0];

/** Patterns for a source's path, or the name of a function of the browser's; the first that fits counts. */
const SHARES = [
  ['React', /\/(?:react|react-dom|scheduler)\//],
  ['react-dropzone', /\/(?:react-dropzone|file-selector|attr-accept)\//],
  ['react-query and axios', /\/(?:@tanstack|axios)\//],
  ['our hooks', /case-invoice-uploader\/src\/hooks\//],
  ['our engine, states and words', /case-invoice-uploader\/src\/(?:engine|core|locales|client)\//],
  ['our parts', /case-invoice-uploader\/(?:src|dist)\//],
  ['style and layout', /^getBoundingClientRect$/],
  ['memory put away', /^\(garbage collector\)$/],
  ['elements, attributes, listeners', /^(?!\(|getBounding|page\/)\w+$/],
] as const;

/** In the order of a table. */
export const shares: readonly Share[] = SHARES.map(([share]) => share);

/** Adds up the milliseconds of a profile by whose code was running, found by way of the source maps. */
export function sharesOf(profile: CallProfile, candidate: string): Map<Share, number> {
  const sourceOf = sourceFinder(candidate);
  const shareOf = new Map<number, Share | undefined>();
  for (const { id, callFrame } of profile.nodes) {
    const { url, lineNumber, columnNumber, functionName } = callFrame;
    const source = url === '' ? functionName : sourceOf(url, lineNumber, columnNumber);
    shareOf.set(id, SHARES.find(([, pattern]) => pattern.test(source))?.[0]);
  }
  const times = new Map<Share, number>();
  profile.samples?.forEach((id, index) => {
    const share = shareOf.get(id);
    if (share)
      times.set(share, (times.get(share) ?? 0) + (profile.timeDeltas?.[index] ?? 0) / 1000);
  });
  return times;
}

/** The file that a place in a built page comes from. The package has maps of its own, behind the page's. */
function sourceFinder(candidate: string): (url: string, line: number, column: number) => string {
  const maps = new Map<string, SourceMap>();
  const find = (path: string, line: number, column: number) => {
    const map = maps.get(path) ?? new SourceMap(JSON.parse(readFileSync(path, 'utf8')));
    maps.set(path, map);
    const entry = map.findEntry(line, column);
    return 'originalSource' in entry && entry.originalSource ? entry : null;
  };
  return (url, line, column) => {
    const [, file] = url.split(`/dist/${candidate}/`);
    const entry = file && find(join(work, 'dist', candidate, `${file}.map`), line, column);
    if (!entry) return 'page/of the benchmark';
    const own = /case-invoice-uploader\/dist\/.*$/.exec(entry.originalSource)?.[0];
    if (!own) return entry.originalSource;
    const path = join(work, 'node_modules', `${own}.map`);
    const inner = find(path, entry.originalLine, entry.originalColumn)?.originalSource;
    return inner ? `case-invoice-uploader/src/${inner.split('/src/').at(-1)}` : own;
  };
}
