import { afterEach, expect, it, vi } from 'vitest';
import type { BatchOptions } from '../../src/batch/batchOptions.js';
import { type CaseFinder, createCaseFinder } from '../../src/batch/createCaseFinder.js';
import type { RowFile } from '../../src/batch/rowFile.js';

afterEach(() => {
  vi.useRealTimers();
});

const fileOf = (number: string): RowFile => ({
  file: new File(['x'], `Faktura ${number}.pdf`),
  digest: number,
  text: '',
  eInvoiceNumber: null,
});

/** A host whose search answers none of the first questions, nor hears that nobody waits any more. */
function silentFor(questions: number): { readonly finder: CaseFinder; readonly found: string[] } {
  const found: string[] = [];
  let asked = 0;
  const findCases = async (query: string) => {
    asked += 1;
    if (asked <= questions) await new Promise(() => {});
    return [{ referenceId: query, invoiceNumber: query }];
  };
  const finder = createCaseFinder(
    () => ({ findCases }) as unknown as BatchOptions,
    (cases) => found.push(...cases.map(({ referenceId }) => referenceId)),
  );
  return { finder, found };
}

it('asks for the numbers that come after the list was emptied, though the host still owes answers', async () => {
  const { finder, found } = silentFor(2);
  finder.lookFor([fileOf('103118'), fileOf('103119')]);
  await Promise.resolve();
  finder.stop();
  finder.lookFor([fileOf('103120')]);
  await vi.waitFor(() => expect(found).toEqual(['103120']));
});

it('goes on with other numbers where the host never answers', async () => {
  vi.useFakeTimers();
  const { finder, found } = silentFor(2);
  finder.lookFor([fileOf('103118'), fileOf('103119'), fileOf('103120')]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(found).toEqual(['103120']);
});
