import { describe, expect, it, vi } from 'vitest';
import { pdfOf, type StartedBatch, startedBatch } from './startedBatch.js';

/** Waits for rows of these statuses, in order. */
const expectRows = ({ statuses }: StartedBatch, ...expected: readonly string[]): Promise<void> =>
  vi.waitFor(() => expect(statuses()).toEqual(expected), 20_000);

describe('the same file twice', () => {
  it('is one row also where both were looked at in the same moment', async () => {
    const answers: (() => void)[] = [];
    const reader = (): Promise<null> => new Promise((resolve) => answers.push(() => resolve(null)));
    const started = startedBatch({ reader });
    started.add(pdfOf('one.pdf', 'same'), pdfOf('other.pdf', 'same'));
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    for (const answer of answers) answer();
    await expectRows(started, 'unmatched');
  });
});
