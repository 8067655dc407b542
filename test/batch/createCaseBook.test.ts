import { describe, expect, it } from 'vitest';
import { createCaseBook } from '../../src/batch/createCaseBook.js';

const one = { referenceId: 'a', invoiceNumber: '1', title: 'A' };
const other = { referenceId: 'b', invoiceNumber: '2' };

describe('the cases of a batch', () => {
  it('are the same objects while they say the same, in whatever array they come', () => {
    const book = createCaseBook();
    book.set([one, other]);
    const before = book.all();
    expect(book.set([{ ...one }, { ...other }])).toBeNull();
    expect(book.all()).toBe(before);
  });

  it('tell which of them have gone', () => {
    const book = createCaseBook();
    book.set([one, other]);
    expect([...(book.set([other]) ?? [])]).toEqual(['a']);
    expect(book.get('a')).toBeUndefined();
  });

  it('hold what was found beside what is given, which is the host’s latest word', () => {
    const book = createCaseBook();
    book.set([one]);
    expect(book.add([{ ...one, title: 'Old' }, other])).toBe(true);
    expect(book.get('a')).toBe(one);
    expect(book.get('b')).toBe(other);
    expect(book.add([{ ...other }])).toBe(false);
    book.set([one, { ...other, title: 'B' }]);
    expect(book.get('b')?.title).toBe('B');
    book.set([one]);
    expect(book.get('b')).toBeUndefined();
  });
});
