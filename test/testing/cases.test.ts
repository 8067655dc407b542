import { expect, it } from 'vitest';
import { createMediaUploadApi, EXAMPLE_REFERENCE_ID } from '../../src/testing/index.js';

const CASES = Array.from({ length: 130 }, (_, index) => ({
  _id: `case-${index}`,
  _created: new Date(Date.UTC(2026, 0, 1 + index)).toISOString(),
  customer_name: index % 2 === 0 ? 'Even AB' : 'Odd AB',
  debt: { invoice_number: `INV-2025-${index}` },
}));
const api = createMediaUploadApi({ cases: CASES });

interface Found {
  _items: { _id: string; [name: string]: unknown }[];
  _meta: { total: number; max_results: number; page: number };
}

async function find(query: Record<string, unknown>): Promise<Found & { status: number }> {
  const url = new URL('http://api.example/cases');
  for (const [name, value] of Object.entries(query)) {
    url.searchParams.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  const answer = await api.fetch(new Request(url));
  return { ...((await answer.json()) as Found), status: answer.status };
}

it('finds a case by its invoice number, as the documentation has it', async () => {
  const { _items, _meta } = await find({ where: { 'debt.invoice_number': '103118' } });
  expect(_items).toMatchObject([
    { _id: EXAMPLE_REFERENCE_ID, debt: { invoice_number: '103118' }, customer_name: 'ACME Inc.' },
  ]);
  expect(_meta).toEqual({ page: 1, max_results: 25, total: 1 });
});

it.each<[Record<string, unknown>, number]>([
  [{}, 131],
  [{ where: '' }, 131],
  [{ where: { customer_name: 'Odd AB' } }, 65],
  [{ where: { customer_name: 'Odd AB', 'debt.invoice_number': 'INV-2025-4' } }, 0],
  [{ where: { 'debt.invoice_number': { $in: ['103118', 'INV-2025-4', 'x'] } } }, 2],
  [{ where: { $or: [{ _id: 'case-1' }, { 'debt.invoice_number': '103118' }] } }, 2],
  [{ where: { 'no.such.field': 'a' } }, 0],
])('counts what %j finds: %i', async (query, total) => {
  expect((await find(query))._meta.total).toBe(total);
});

it('gives 25 a page, a hundred at most, sorted as asked', async () => {
  expect((await find({}))._items).toHaveLength(25);
  const { _items, _meta } = await find({ max_results: 500, sort: '-_created' });
  expect([_items.length, _meta.max_results, _items[0]?._id]).toEqual([100, 100, 'case-129']);
  const last = await find({ max_results: 100, sort: '-_created', page: 2 });
  expect([last._items.length, last._items.at(-1)?._id]).toEqual([31, EXAMPLE_REFERENCE_ID]);
  const byName = await find({ sort: 'customer_name,-_created', max_results: 2 });
  expect(byName._items.map(({ _id }) => _id)).toEqual([EXAMPLE_REFERENCE_ID, 'case-128']);
});

it('shows the fields that are asked for', async () => {
  const where = { _id: 'case-1' };
  const only = await find({ where, projection: { 'debt.invoice_number': 1 } });
  expect(Object.keys(only._items[0] ?? {}).sort()).toEqual(['_created', '_id', 'debt']);
  const without = await find({ where, projection: { debt: 0 } });
  expect(Object.keys(without._items[0] ?? {})).not.toContain('debt');
});

it.each([
  { where: '{' },
  { where: '[]' },
  { page: 0 },
  { max_results: 'many' },
  { projection: '7' },
])('refuses the query %j', async (query) => {
  expect((await find(query)).status).toBe(400);
});

it('takes an upload to each of its cases, and gives its file with the case', async () => {
  const body = new FormData();
  body.append('domain', 'cases');
  body.append('dotted_path', 'original_invoice');
  body.append('file', new File(['%PDF-1.7'], 'a.pdf', { type: 'application/pdf' }));
  const address = 'http://api.example/media--upload/case-7';
  expect((await api.fetch(new Request(address, { method: 'POST', body }))).status).toBe(201);
  const read = await api.fetch(new Request('http://api.example/cases/case-7'));
  expect(await read.json()).toMatchObject({
    _id: 'case-7',
    debt: { invoice_number: 'INV-2025-7' },
    original_invoice: expect.stringContaining('Signature='),
  });
  const { _items } = await find({ where: { _id: 'case-7' } });
  expect(_items[0]).toHaveProperty('original_invoice', expect.stringContaining('Signature='));
});
