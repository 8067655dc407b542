import { describe, expect, it } from 'vitest';
import { countsOf, statusOf } from '../../src/batch/batchSummary.js';
import { createQueue } from '../../src/batch/createQueue.js';
import { newRow, reduceRow } from '../../src/batch/reduceRow.js';
import { slotsOf } from '../../src/batch/slotsOf.js';
import { summaryWordsOf } from '../../src/batch/words/summaryWords.js';
import { en } from '../../src/locales/batch/en.js';
import { completePart } from '../../src/locales/completePart.js';

describe('turns', () => {
  it('are given in the order of the queue, to as many as there is room for', () => {
    const queue = createQueue();
    for (const id of ['a', 'b', 'c', 'd', 'a']) queue.add(id);
    expect(queue.take(-1)).toEqual([]);
    expect(queue.take(2)).toEqual(['a', 'b']);
    queue.addFirst(['b']);
    expect(queue.remove(new Set(['c', 'x']))).toEqual(['c']);
    expect(queue.take(5)).toEqual(['b', 'd']);
    queue.add('e');
    expect(queue.remove()).toEqual(['e']);
    expect(queue.take(5)).toEqual([]);
  });

  it.each([
    [undefined, 3],
    [1, 1],
    [2.9, 2],
    [0, 1],
    [-1, 1],
    [Number.NaN, 3],
    [Number.POSITIVE_INFINITY, 3],
  ])('make of a concurrency of %j that of %j', (concurrency, slots) => {
    expect(slotsOf(concurrency)).toBe(slots);
  });
});

describe('the summary', () => {
  const words = completePart('batch', en, undefined);

  it('is empty without rows, and finished only after something was sent', () => {
    expect(statusOf(countsOf([]), true)).toBe('empty');
    const unmatched = reduceRow(newRow('a', 'a.pdf', 1), {
      type: 'judged',
      verdict: { status: 'unmatched' },
    });
    expect(statusOf(countsOf([unmatched]), false)).toBe('reviewing');
    expect(statusOf(countsOf([unmatched]), true)).toBe('finished');
    expect(statusOf(countsOf([unmatched, newRow('b', 'b.pdf', 1)]), true)).toBe('reviewing');
  });

  it('says what there is, and nothing of what there is not', () => {
    const none = countsOf([]);
    const counts = { ...none, matched: 39, unmatched: 1, conflict: 1, refused: 1 };
    expect(summaryWordsOf(counts, words)).toBe(
      '42 files: 39 ready, 2 need a case, 1 cannot be used',
    );
    expect(summaryWordsOf({ ...none, matched: 1 }, words)).toBe('1 file: 1 ready');
  });
});
