import { describe, expect, it } from 'vitest';
import type { BatchRow, BatchRowStatus } from '../../src/batch/batchRow.js';
import { newRow, type RowEvent, reduceRow } from '../../src/batch/reduceRow.js';
import { MediaUploadError } from '../../src/core/MediaUploadError.js';

const batchCase = { referenceId: 'a', invoiceNumber: '103118' };
const matched: RowEvent = {
  type: 'judged',
  verdict: { status: 'matched', batchCase, reason: 'name', page: null },
};
const error = new MediaUploadError({ code: 'network', outcome: 'unknown' });
const media = {
  url: 'https://files.test/a',
  expiresAt: new Date(0),
  referenceId: 'a',
  fileName: 'a.pdf',
  contentType: 'application/pdf',
  size: 1,
  warnings: [],
};

const rowAfter = (...events: readonly RowEvent[]): BatchRow =>
  events.reduce(reduceRow, newRow('row-1', 'a.pdf', 1));

describe('a row', () => {
  it('goes from its check to its case, its turn and its end', () => {
    const statuses: BatchRowStatus[] = [];
    let row = newRow('row-1', 'a.pdf', 1);
    const way: readonly RowEvent[] = [
      matched,
      { type: 'queued' },
      { type: 'sent', status: 'uploading' },
      { type: 'sent', status: 'saving' },
      { type: 'stored', media, at: new Date(1) },
    ];
    for (const event of way) {
      row = reduceRow(row, event);
      statuses.push(row.status);
    }
    expect(statuses).toEqual(['matched', 'queued', 'uploading', 'saving', 'uploaded']);
    expect(row).toMatchObject({ media, isLinkValid: true, batchCase });
  });

  it('is the same object where an event makes no sense or says nothing new', () => {
    const events: readonly RowEvent[] = [
      matched,
      { type: 'stored', media, at: new Date() },
      { type: 'sent', status: 'saving' },
      { type: 'failed', error, mayBeStored: true },
      { type: 'returned', mayBeStored: true },
      { type: 'linkExpired' },
      { type: 'recheckStarted' },
    ];
    const row = rowAfter(matched);
    for (const event of events) expect(reduceRow(row, event)).toBe(row);
  });

  it('keeps its case while it is queued or under way, whatever matching says', () => {
    const unmatched: RowEvent = { type: 'judged', verdict: { status: 'unmatched' } };
    for (const event of [
      { type: 'queued' },
      { type: 'failed', error, mayBeStored: false },
    ] as const) {
      const row = rowAfter(matched, { type: 'queued' }, event);
      expect(reduceRow(row, unmatched)).toBe(row);
    }
  });

  it('remembers that its invoice may be stored, until it is or gets another case', () => {
    const failed = rowAfter(
      matched,
      { type: 'queued' },
      { type: 'failed', error, mayBeStored: true },
    );
    const again = reduceRow(reduceRow(failed, { type: 'queued' }), {
      type: 'failed',
      error,
      mayBeStored: false,
    });
    expect(again).toMatchObject({ status: 'failed', mayBeStored: true });
    const moved = reduceRow(
      reduceRow(again, {
        type: 'decided',
        hand: { referenceId: 'b', reason: 'hand', replaces: false },
      }),
      {
        type: 'judged',
        verdict: {
          status: 'matched',
          batchCase: { ...batchCase, referenceId: 'b' },
          reason: 'hand',
          page: null,
        },
      },
    );
    expect(moved).toMatchObject({ status: 'matched', mayBeStored: false });
    const stored = reduceRow(reduceRow(again, { type: 'queued' }), {
      type: 'stored',
      media,
      at: new Date(),
    });
    expect(stored).toMatchObject({ status: 'uploaded', mayBeStored: false });
  });

  it('is never refused once it is stored', () => {
    const stored = rowAfter(matched, { type: 'queued' }, { type: 'stored', media, at: new Date() });
    expect(reduceRow(stored, { type: 'refused', error })).toBe(stored);
  });

  it('is ready again when it is taken back', () => {
    const row = rowAfter(matched, { type: 'queued' }, { type: 'returned', mayBeStored: false });
    expect(row.status).toBe('matched');
  });
});
