import { describe, expect, it, vi } from 'vitest';
import { createRowStore, type RowStore } from '../../src/batch/createRowStore.js';
import { newRow } from '../../src/batch/reduceRow.js';
import { rowIdOf } from '../../src/batch/rowId.js';

const ROWS = 1000;
const ids = Array.from({ length: ROWS }, (_, index) => rowIdOf(index + 1));

interface Drawn {
  readonly store: RowStore;
  /** How often each row was told of. */
  readonly rowTells: Map<string, number>;
  /** Ids of the rows at each telling of what stands around them. */
  readonly views: (readonly string[])[];
}

function drawn(): Drawn {
  const store = createRowStore();
  const rowTells = new Map<string, number>();
  const views: (readonly string[])[] = [];
  const followed = new Set<string>();
  store.subscribe(() => {
    views.push(store.getIds());
    // As a list does: a row that came is drawn, and listened to from then on.
    for (const id of store.getIds()) {
      if (followed.has(id)) continue;
      followed.add(id);
      store.subscribeRow(id, () => rowTells.set(id, (rowTells.get(id) ?? 0) + 1));
    }
  });
  return { store, rowTells, views };
}

async function filled(): Promise<Drawn> {
  const made = drawn();
  for (const id of ids) made.store.add(newRow(id, `${id}.pdf`, 10));
  await vi.waitFor(() => expect(made.store.getIds()).toHaveLength(ROWS), { timeout: 30_000 });
  return made;
}

describe('a thousand rows', () => {
  it('come a few at a time, in order, and all of them come', async () => {
    const { store, views } = await filled();
    const steps = views.map((shown, at) => shown.length - (views[at - 1]?.length ?? 0));
    expect(Math.max(...steps)).toBeLessThanOrEqual(60);
    expect(store.getIds()).toEqual(ids);
  });

  it('that change at once are told of once each, a few at a time', async () => {
    const { store, rowTells, views } = await filled();
    const before = views.length;
    for (const id of ids) store.update(id, { type: 'judged', verdict: { status: 'unmatched' } });
    await vi.waitFor(() => expect(rowTells.size).toBe(ROWS), { timeout: 30_000 });
    expect([...rowTells.values()].every((count) => count === 1)).toBe(true);
    expect(views.length - before).toBeLessThanOrEqual(3);
  });

  it('are told of last while they only wait, so that none that was sent looks as if it still were', async () => {
    const { store, rowTells } = await filled();
    const batchCase = { referenceId: 'a', invoiceNumber: '1' };
    const matched = { status: 'matched', batchCase, reason: 'name', page: null } as const;
    for (const id of ids) {
      store.update(id, { type: 'judged', verdict: matched });
      store.update(id, { type: 'queued' });
    }
    const sent = ids.slice(-3);
    for (const id of sent) store.update(id, { type: 'sent', status: 'uploading' });
    // How many are told of at a time is less on a busy machine.
    store.flush(sent.length);
    expect([...rowTells.keys()].slice(0, 3)).toEqual(sent);
  });

  it('that only wait are told of a few at a time, and what is under way all at once', async () => {
    const { store, rowTells } = await filled();
    const batchCase = { referenceId: 'a', invoiceNumber: '1' };
    const matched = { status: 'matched', batchCase, reason: 'name', page: null } as const;
    const sent = ids.slice(0, 40);
    for (const id of ids) {
      store.update(id, { type: 'judged', verdict: matched });
      store.update(id, { type: 'queued' });
    }
    for (const id of sent) store.update(id, { type: 'sent', status: 'uploading' });
    store.flush(Number.POSITIVE_INFINITY);
    const told = [...rowTells.keys()];
    expect(told.slice(0, sent.length)).toEqual(sent);
    expect(told.length).toBeLessThanOrEqual(60);
    await vi.waitFor(() => expect(rowTells.size).toBe(ROWS), { timeout: 10_000 });
  });

  it('keep the very same list while none comes or goes', async () => {
    const { store } = await filled();
    const list = store.getIds();
    store.update(ids[0] ?? '', { type: 'judged', verdict: { status: 'unmatched' } });
    store.flush();
    expect(store.getIds()).toBe(list);
  });

  it('go at once', async () => {
    const { store } = await filled();
    store.remove(ids.slice(10));
    store.flush();
    expect(store.getIds()).toEqual(ids.slice(0, 10));
    expect([...store.all()]).toHaveLength(10);
  });
});

it('tells once of what a row was within a moment', async () => {
  const { store, rowTells } = drawn();
  store.add(newRow('row-1', 'a.pdf', 10));
  store.flush();
  store.update('row-1', { type: 'judged', verdict: { status: 'unmatched' } });
  store.update('row-1', {
    type: 'decided',
    hand: { referenceId: null, reason: 'hand', replaces: false },
  });
  await vi.waitFor(() => expect(rowTells.get('row-1')).toBe(1));
  store.flush();
  expect(rowTells.get('row-1')).toBe(1);
});

it('draws rows and what stands around them in the same turn', async () => {
  const { store, rowTells, views } = drawn();
  store.add(newRow('row-1', 'a.pdf', 10));
  store.flush();
  const before = views.length;
  store.update('row-1', { type: 'judged', verdict: { status: 'unmatched' } });
  const turn = vi.fn(() => [rowTells.get('row-1'), views.length - before]);
  store.subscribe(turn);
  await vi.waitFor(() => expect(turn).toHaveBeenCalled());
  expect(turn).toHaveReturnedWith([1, 1]);
});
