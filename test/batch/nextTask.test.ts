import { afterEach, expect, it, vi } from 'vitest';
import { nextTask } from '../../src/batch/nextTask.js';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function logOf(): Promise<readonly string[]> {
  const log: string[] = [];
  const next = nextTask().then(() => log.push('next task'));
  void (async () => {
    for (let hop = 0; hop < 100; hop += 1) await null;
    log.push('promises of this one');
  })();
  await next;
  return log;
}

it('comes after all promises of this task', async () => {
  expect(await logOf()).toEqual(['promises of this one', 'next task']);
});

it('needs no timer, which a page that nobody looks at would wait long for', async () => {
  vi.useFakeTimers();
  expect(await logOf()).toHaveLength(2);
});

it('comes also where there are no channels', async () => {
  vi.stubGlobal('MessageChannel', undefined);
  expect(await logOf()).toEqual(['promises of this one', 'next task']);
});
