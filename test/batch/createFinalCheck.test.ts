import { expect, it } from 'vitest';
import type { BatchOptions } from '../../src/batch/batchOptions.js';
import { createFinalCheck, type FinalCheck } from '../../src/batch/createFinalCheck.js';
import { digestOf } from '../../src/batch/fileDigest.js';

const file = new File(['an invoice'], 'one.pdf', { type: 'application/pdf' });

interface Made {
  readonly check: FinalCheck;
  readonly over: AbortController;
  /** How often there was asked for room. */
  readonly asked: () => number;
}

async function made(isFree = true): Promise<Made> {
  const over = new AbortController();
  let asked = 0;
  const turn = {
    file,
    digest: await digestOf(file, over.signal),
    batchCase: { referenceId: 'a', invoiceNumber: '1' },
    replaces: false,
    retry: false as const,
    isResumed: false,
    whenItsTurn: async () => {
      asked += 1;
      return isFree;
    },
    onSent: () => {},
    onHeld: () => {},
    onProgress: () => {},
    onEnd: () => {},
  };
  const options: Pick<BatchOptions, 'beforeUpload'> = {};
  const check = createFinalCheck(turn, () => options as BatchOptions, over.signal);
  return { check, over, asked: () => asked };
}

it('lets the file through that came', async () => {
  const { check } = await made();
  expect(await check.beforeUpload(file)).toBe(true);
  expect(check.hindrance()).toBe(null);
});

it('finds a file that has changed before it asks for room', async () => {
  const { check, asked } = await made();
  expect(await check.beforeUpload(new File(['another'], 'one.pdf'))).toBe(false);
  expect(check.hindrance()).toBe('changed');
  expect(asked()).toBe(0);
});

it('finds a case that has an invoice by now', async () => {
  const { check } = await made(false);
  expect(await check.beforeUpload(file)).toBe(false);
  expect(check.hindrance()).toBe('overtaken');
});

it('asks for no room where the row was taken back while it was read', async () => {
  const { check, over, asked } = await made();
  const answer = check.beforeUpload(file);
  over.abort();
  expect(await answer).toBe(false);
  expect(asked()).toBe(0);
});
