import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/batch/toCsv.js';

const cellOf = (field: string): string => toCsv([[field]]).slice(1, -2);

describe('the report as CSV', () => {
  it('begins with a byte order mark, quotes every field and ends every line', () => {
    expect(
      toCsv([
        ['a', ''],
        ['b;c', 'd'],
      ]),
    ).toBe('\ufeff"a";""\r\n"b;c";"d"\r\n');
  });

  it('doubles quotes and keeps lines inside a field', () => {
    expect(cellOf('say "no"\nand go')).toBe('"say ""no""\nand go"');
  });

  it.each(['=1+1', '+1', '-1', '@sum', '\t=1', '\r=1', '\n=1', '  =1'])(
    'lets no spreadsheet run %j',
    (field) => {
      expect(cellOf(field)).toBe(`"'${field}"`);
    },
  );

  it.each(['103118', 'a=b', 'Faktura -1.pdf', '1-2'])('leaves %j as it is', (field) => {
    expect(cellOf(field)).toBe(`"${field}"`);
  });
});
