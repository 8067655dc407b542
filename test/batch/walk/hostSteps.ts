import type { BatchOptions } from '../../../src/batch/batchOptions.js';
import { caseOf } from '../../../src/batch/batchRow.js';
import type { World } from './world.js';

/** What the host of the batch gives and takes beside its cases. */
export function hostOf({ asks }: World, a: number): Partial<BatchOptions> {
  return {
    findCases:
      a & 1
        ? async (query) =>
            asks.ask(
              'find',
              () => [{ referenceId: `found-${query.at(-1)}`, invoiceNumber: query }],
              [null, [null], 7],
            )
        : undefined,
    beforeUpload: a & 2 ? () => asks.ask('before', () => true, [false, undefined]) : undefined,
    reader:
      a & 4
        ? async () =>
            asks.ask('reader', () => null, [
              { text: 7 },
              undefined,
              { text: 'Invoice number 103118', eInvoice: null, pageCount: 1, isLocked: false },
            ])
        : undefined,
    prepareFile: a & 8 ? (file) => asks.ask('prepare', () => file, [null, 'file']) : undefined,
  };
}

/** An uploader beside the batch, of a case that it has too. */
export function startSingle(world: World, a: number, b: number): void {
  const { keeper } = world;
  if (!keeper) return;
  world.hadSingle = true;
  const { send, domain, dottedPath, accept } = world.options();
  const options = {
    referenceId: `case-${a % 8}`,
    send,
    domain,
    dottedPath,
    accept,
    uploadOn: b % 2 ? ('select' as const) : ('confirm' as const),
  };
  const session = keeper.sessionFor(options);
  const unmount = session.mount({ options });
  if (b & 2)
    session.select(
      { kind: 'file', file: new File(['%PDF-1.4 single'], 'single.pdf') },
      { source: 'picker' },
    );
  if (b & 4) {
    // A press: what is kept of a row may be sent once more by it.
    for (const row of world.batch.getRows()) {
      if (caseOf(row)?.referenceId === options.referenceId) world.lastPosts.delete(row.id);
    }
    session.upload();
  }
  if (b & 8) unmount();
  else world.singles.push(unmount);
}
