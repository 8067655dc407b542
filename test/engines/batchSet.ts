import { deepStrictEqual } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { batchCases, batchFileText, isStored } from './batchFiles.js';
import type { EnginePage } from './engine.js';

/** A test of many invoices at once. */
export interface BatchTest {
  readonly title: string;
  readonly run: (page: EnginePage, appOrigin: string, key: string) => Promise<void>;
}

const LIMIT_MS = 50_000;

interface State {
  readonly status: string;
  readonly summary: string;
  readonly counts: Readonly<Record<string, number>>;
}

async function until(page: EnginePage, holds: (state: State) => boolean): Promise<State> {
  const endMs = Date.now() + LIMIT_MS;
  for (;;) {
    const state: State = JSON.parse(await page.read('batchState()'));
    if (holds(state)) return state;
    if (Date.now() > endMs) throw new Error(`It stays so: ${JSON.stringify(state)}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

export const BATCH_SET: readonly BatchTest[] = [
  {
    title:
      'forty files for thirty-eight cases end where they should, every third asked to slow down (files made in the page)',
    run: async (page, appOrigin, key) => {
      await page.open(`${appOrigin}/batch.html?key=${key}`);
      const ready = '40 files: 35 ready, 4 need a case, 1 cannot be used';
      await until(page, ({ summary }) => summary === ready);
      await page.press('Upload 35 invoices');
      const { summary, counts } = await until(page, ({ status }) => status === 'finished');
      deepStrictEqual(
        { summary, counts },
        {
          summary: '33 stored, 2 failed',
          counts: { uploaded: 33, failed: 2, conflict: 2, unmatched: 2, refused: 1 },
        },
      );
      for (const [index, { referenceId, invoiceNumber }] of batchCases(key).entries()) {
        const query = `referenceId=${encodeURIComponent(referenceId)}`;
        const response = await fetch(`${appOrigin}/__stand-in/uploads?${query}`);
        const seen = (await response.json()) as { status: number; sha256: string }[];
        const stored = seen.filter(({ status }) => status === 201).map(({ sha256 }) => sha256);
        const text = batchFileText(`Faktura ${invoiceNumber}.pdf`);
        const own = createHash('sha256').update(text).digest('hex');
        // A lost answer may have left its own invoice behind, and no other's.
        const wanted = isStored(index) ? [own] : [];
        deepStrictEqual(index === 31 ? stored.filter((hash) => hash !== own) : stored, wanted);
      }
    },
  },
];
