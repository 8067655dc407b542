import { describe, expect, it } from 'vitest';
import { searchCases } from '../../src/batch/searchCases.js';

const cases = [
  { referenceId: 'a', invoiceNumber: '2103118', title: 'Björk Bygg AB' },
  { referenceId: 'b', invoiceNumber: '103118', title: 'A. Lindqvist', description: 'Lund' },
  { referenceId: 'c', invoiceNumber: 'INV-2025-003', title: 'Østergaard' },
];
const found = (query: string): string[] =>
  searchCases(cases, query).map(({ referenceId }) => referenceId);

describe('searching cases', () => {
  it.each([
    ['', ['a', 'b', 'c']],
    ['  ', ['a', 'b', 'c']],
    ['103118', ['b', 'a']],
    ['bjork', ['a']],
    ['BYGG björk', ['a']],
    ['inv-2025', ['c']],
    ['lund', ['b']],
    ['nobody', []],
  ])('finds for %j the cases %j', (query, expected) => {
    expect(found(query)).toEqual(expected);
  });
});
