/** Finds a form's delimiter in bytes that come in pieces; see {@link createDelimiterFinder}. */
export interface DelimiterFinder {
  /** Where the next delimiter ends in `chunk`, looking from `start` on; -1 where it does not. */
  find(chunk: Uint8Array, start: number): number;
  /** Whether the delimiter found last began a line. */
  isAtLineStart(): boolean;
  /** Forgets what came before. */
  reset(): void;
}

const CR = 13;
const LF = 10;

/**
 * A search that leaps over most bytes of a file and looks at none more than three times, whatever the
 * bytes and however they are cut. Where nothing has matched yet, it looks at the byte where the delimiter
 * would end and goes on behind it as far as that byte allows (Boyer, Moore and Horspool); only where that
 * byte fits are the bytes matched one after the other, none of them again (Knuth, Morris and Pratt).
 *
 * @param delimiter Two hyphens and a boundary, which holds no line break.
 */
export function createDelimiterFinder(delimiter: Uint8Array): DelimiterFinder {
  const shorter = shorterMatchesOf(delimiter);
  const leaps = leapsOf(delimiter);
  const lastIndex = delimiter.length - 1;
  const [firstByte = 0] = delimiter;
  let matched = 0;
  let startsLine = false;
  let last = 0;
  let lastButOne = 0;

  /** Where a delimiter may begin in `chunk`: its last byte fits there, or is still to come. */
  const leap = (chunk: Uint8Array, start: number): number => {
    let at = start;
    while (at + lastIndex < chunk.length) {
      const length = leaps[chunk[at + lastIndex] ?? 0] ?? 0;
      if (length === 0) return at;
      at += length;
    }
    return at;
  };

  const find = (chunk: Uint8Array, start: number): number => {
    let at = start;
    while (at < chunk.length) {
      if (matched === 0) {
        at = leap(chunk, at);
        if (chunk[at] === firstByte) {
          const before = at > start ? chunk[at - 1] : last;
          const twoBefore = at > start + 1 ? chunk[at - 2] : at === start + 1 ? last : lastButOne;
          startsLine = before === LF && twoBefore === CR;
          matched = 1;
        }
        at += 1;
      } else if (chunk[at] === delimiter[matched]) {
        matched += 1;
        at += 1;
      } else {
        // What is left of the match began inside it, behind a byte of the delimiter.
        matched = shorter[matched - 1] ?? 0;
        startsLine = false;
      }
      if (matched === delimiter.length) {
        matched = 0;
        return at;
      }
    }
    return -1;
  };

  return {
    find(chunk, start) {
      const end = find(chunk, start);
      const seen = end < 0 ? chunk.length : end;
      if (seen - start > 1) lastButOne = chunk[seen - 2] ?? 0;
      else if (seen > start) lastButOne = last;
      if (seen > start) last = chunk[seen - 1] ?? 0;
      return end;
    },
    isAtLineStart: () => startsLine,
    reset() {
      matched = 0;
      last = 0;
      lastButOne = 0;
    },
  };
}

/** For each length of a match: how much of it remains where the next byte does not fit. */
function shorterMatchesOf(wanted: Uint8Array): Uint8Array {
  const shorter = new Uint8Array(wanted.length);
  let matched = 0;
  for (let at = 1; at < wanted.length; at += 1) {
    while (matched > 0 && wanted[at] !== wanted[matched]) matched = shorter[matched - 1] ?? 0;
    if (wanted[at] === wanted[matched]) matched += 1;
    shorter[at] = matched;
  }
  return shorter;
}

/** For each byte: how far the search may go on where it stands in the place of the last; 0 for the last. */
function leapsOf(wanted: Uint8Array): Uint8Array {
  const leaps = new Uint8Array(256).fill(wanted.length);
  wanted.forEach((byte, index) => {
    leaps[byte] = wanted.length - 1 - index;
  });
  return leaps;
}
