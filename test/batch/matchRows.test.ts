import { describe, expect, it } from 'vitest';
import type { BatchCase } from '../../src/batch/batchCase.js';
import type { HandChoice } from '../../src/batch/batchRow.js';
import { type CaseHolder, matchRows } from '../../src/batch/matchRows.js';
import { createInvoiceMatcher } from '../../src/core/matchInvoices.js';

const caseOf = (referenceId: string, invoiceNumber: string, url?: string): BatchCase => ({
  referenceId,
  invoiceNumber,
  media: url ? { url, referenceId } : null,
});

const byHand = (referenceId: string | null, replaces = false): HandChoice => ({
  referenceId,
  reason: 'hand',
  replaces,
});

/** The verdicts of files in short: `matched a name`. */
function verdictsOf(
  files: Readonly<Record<string, HandChoice | null>>,
  cases: readonly BatchCase[],
  holders: Readonly<Record<string, CaseHolder>> = {},
): Readonly<Record<string, string>> {
  const { read, settle } = createInvoiceMatcher(cases);
  const rows = Object.entries(files).map(([fileName, hand]) => ({
    id: fileName,
    finding: read({ fileName }),
    page: null,
    hand,
  }));
  const verdicts = matchRows(rows, new Map(Object.entries(holders)), cases, settle);
  return Object.fromEntries(
    [...verdicts].map(([id, verdict]) => {
      const { status, ...rest } = verdict;
      const conflict = 'conflict' in rest ? rest.conflict : '';
      const referenceId = 'batchCase' in rest ? (rest.batchCase?.referenceId ?? '') : '';
      return [id, [status, conflict, referenceId].filter(Boolean).join(' ')];
    }),
  );
}

const a = caseOf('a', '103118');
const b = caseOf('b', '103119');

describe('matching rows', () => {
  it('gives each file its case, and none to what names none', () => {
    expect(verdictsOf({ '103118.pdf': null, 'scan.pdf': null }, [a, b])).toEqual({
      '103118.pdf': 'matched a',
      'scan.pdf': 'unmatched',
    });
  });

  it('makes two files for one case a conflict that names it', () => {
    expect(verdictsOf({ '103118 x.pdf': null, '103118 y.pdf': null }, [a, b])).toEqual({
      '103118 x.pdf': 'conflict taken a',
      '103118 y.pdf': 'conflict taken a',
    });
  });

  it('makes a name with two numbers a conflict that names none', () => {
    expect(verdictsOf({ '103118 103119.pdf': null }, [a, b])).toEqual({
      '103118 103119.pdf': 'conflict several',
    });
  });

  it('lets a choice by hand go first, whatever the names say', () => {
    expect(verdictsOf({ '103118.pdf': null, 'scan.pdf': byHand('a') }, [a, b])).toEqual({
      'scan.pdf': 'matched a',
      '103118.pdf': 'conflict taken a',
    });
  });

  it('frees the case of what was chosen by hand for another', () => {
    const files = { '103118 x.pdf': byHand('b'), '103118 y.pdf': null };
    expect(verdictsOf(files, [a, b])).toEqual({
      '103118 x.pdf': 'matched b',
      '103118 y.pdf': 'matched a',
    });
  });

  it('never gives one case to two choices by hand: the first in the list keeps it', () => {
    expect(verdictsOf({ 'x.pdf': byHand('a'), 'y.pdf': byHand('a') }, [a])).toEqual({
      'x.pdf': 'matched a',
      'y.pdf': 'conflict taken a',
    });
  });

  it('leaves alone what was emptied by hand', () => {
    expect(verdictsOf({ '103118.pdf': byHand(null) }, [a])).toEqual({ '103118.pdf': 'unmatched' });
  });

  it('takes a choice back whose case has vanished', () => {
    expect(verdictsOf({ 'x.pdf': byHand('gone') }, [a])).toEqual({ 'x.pdf': 'unmatched' });
  });

  it('asks before what the host knows of is replaced, by hand or by number', () => {
    const stored = caseOf('a', '103118', 'https://files.test/a');
    expect(verdictsOf({ '103118.pdf': null }, [stored])).toEqual({
      '103118.pdf': 'conflict stored a',
    });
    expect(verdictsOf({ 'x.pdf': byHand('a') }, [stored])).toEqual({
      'x.pdf': 'conflict stored a',
    });
    expect(verdictsOf({ 'x.pdf': byHand('a', true) }, [stored])).toEqual({ 'x.pdf': 'matched a' });
  });

  it('asks before what this batch has stored is replaced', () => {
    expect(verdictsOf({ '103118.pdf': null }, [a], { a: 'stored' })).toEqual({
      '103118.pdf': 'conflict stored a',
    });
    expect(verdictsOf({ 'x.pdf': byHand('a', true) }, [a], { a: 'stored' })).toEqual({
      'x.pdf': 'matched a',
    });
  });

  it('gives nobody a case that another row is on its way to', () => {
    expect(
      verdictsOf({ '103118.pdf': null, 'x.pdf': byHand('a', true) }, [a], { a: 'taken' }),
    ).toEqual({
      'x.pdf': 'conflict taken a',
      '103118.pdf': 'conflict taken a',
    });
  });

  it('only suggests what is not certain, and not a case that is held', () => {
    const f = caseOf('f', 'F-4711');
    expect(verdictsOf({ '4711.pdf': null }, [f])).toEqual({ '4711.pdf': 'suggested f' });
    expect(verdictsOf({ '4711.pdf': null }, [f], { f: 'taken' })).toEqual({
      '4711.pdf': 'conflict taken f',
    });
  });
});
