import { describe, expect, it } from 'vitest';
import { readAttachedNumber } from '../../src/pdf/readAttachedNumber.js';
import { readXmlNumber } from '../../src/pdf/readXmlNumber.js';
import { ciiOf, ublOf, zugferd1Of } from './eInvoices.js';

describe('the number in the XML of an e-invoice', () => {
  it.each([
    ['CII', ciiOf('RE-2025/0815')],
    ['ZUGFeRD 1', zugferd1Of('RE-2025/0815')],
    [
      'a draft of ZUGFeRD 1',
      zugferd1Of('RE-2025/0815').replaceAll('CrossIndustryDocument', 'Invoice'),
    ],
    ['UBL', ublOf('RE-2025/0815')],
    ['a UBL credit note', ublOf('RE-2025/0815', 'CreditNote')],
    [
      'an attribute with a tag’s end in it',
      ciiOf('RE-2025/0815').replace('<ram:ID>RE', '<ram:ID a=">" b=\'"\'>RE'),
    ],
    ['CDATA', ciiOf('<![CDATA[RE-2025/0815]]>')],
    ['a comment in it', ciiOf('RE-<!-- no -->2025/0815')],
    ['space around it', ciiOf('\n   RE-2025/0815\n')],
    ['a byte order mark', `\ufeff${ublOf('RE-2025/0815')}`],
  ])('is read from %s', (_, xml) => {
    expect(readXmlNumber(xml)).toBe('RE-2025/0815');
  });

  it('is read with the signs that XML writes otherwise', () => {
    expect(readXmlNumber(ciiOf('A&amp;B&lt;&gt;&quot;&apos;&#x41;&#197;&#xc5;&nbsp;'))).toBe(
      'A&B<>"\'AÅÅ&nbsp;',
    );
    expect(readXmlNumber(ciiOf('1&#x110000;&#9999999;&#xd800;'))).toMatch(/^1/);
  });

  it.each([
    ['nothing', ''],
    ['no XML', 'Faktura 103118'],
    ['another document', '<Order><ID>103118</ID></Order>'],
    ['an empty number', ciiOf('')],
    ['an element in the place of the number', ciiOf('<b>103118</b>')],
    ['an order’s number alone', ublOf('').replace('signature', 'x')],
    ['a document type', ublOf('103118').replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>')],
    ['a document that is cut', ublOf('103118').slice(0, 200)],
    ['a tag that does not end', `<Invoice ${'<ID>103118</ID>'.repeat(3)}`],
    ['a comment that does not end', `<Invoice><!-- ${'<ID>103118</ID>'}`],
  ])('is null for %s', (_, xml) => {
    expect(readXmlNumber(xml)).toBeNull();
  });

  it('is cut where it is no number but a book', () => {
    expect(readXmlNumber(ublOf('1'.repeat(10_000)))?.length).toBeLessThanOrEqual(200);
  });

  it('is looked for without being slowed down by hostile XML', () => {
    for (const part of ['<', '<a', '<a>', '</a>', '<a "', '<!--', '<![CDATA[', '&amp;', '<a/>'])
      for (const start of ['', '<Invoice><ID>'])
        expect(() => readXmlNumber(start + part.repeat(200_000))).not.toThrow();
  });
});

describe('what is attached to a PDF', () => {
  const documentWith = (attachments: unknown) => ({ getAttachments: async () => attachments });
  const file = (filename: unknown, text: string, key = 'a'): Record<string, unknown> => ({
    [key]: { filename, content: new TextEncoder().encode(text) },
  });

  it.each([
    ['an object', file('factur-x.xml', ciiOf('1')), '1'],
    ['a Map, as from version 6 on', new Map(Object.entries(file('factur-x.xml', ciiOf('1')))), '1'],
    ['a name in capitals', file('ZUGFeRD-invoice.xml', zugferd1Of('1')), '1'],
    ['UBL', file('xrechnung.xml', ublOf('1')), '1'],
    [
      'another file beside it',
      { ...file('terms.pdf', 'x'), ...file('xrechnung.xml', ublOf('1'), 'b') },
      '1',
    ],
    [
      'two of them',
      { ...file('xrechnung.xml', ublOf('2')), ...file('factur-x.xml', ciiOf('1'), 'b') },
      '1',
    ],
    [
      'one of them broken',
      { ...file('factur-x.xml', '<'), ...file('xrechnung.xml', ublOf('2'), 'b') },
      '2',
    ],
    ['another name', file('invoice.xml', ublOf('1')), null],
    ['a key that is called so', file('a.txt', ciiOf('1'), 'factur-x.xml'), null],
    ['null', null, null],
    ['nothing', undefined, null],
    [
      'what nobody promised',
      { a: null, b: 1, c: { filename: 'factur-x.xml' }, d: { filename: 1, content: 2 } },
      null,
    ],
  ])('gives its number by the name of the file: %s', async (_, attachments, number) => {
    expect(await readAttachedNumber(documentWith(attachments))).toBe(number);
  });

  it('gives its number where the content is asked for by the key, as from version 6 on', async () => {
    const document = {
      getAttachments: async () => new Map([['a key', { filename: 'factur-x.xml' }]]),
      getAttachmentContent: async (key: string) =>
        key === 'a key' ? new TextEncoder().encode(ciiOf('1')) : null,
    };
    expect(await readAttachedNumber(document)).toBe('1');
  });

  it('is read in the encoding that it says it has', async () => {
    const wide = Buffer.from(`\ufeff${ciiOf('ÅF-1')}`, 'utf16le');
    const latin = Buffer.from(ublOf('ÅF-1').replace('?>', ' encoding="ISO-8859-1"?>'), 'latin1');
    const big = Buffer.from(`\ufeff${ciiOf('ÅF-1')}`, 'utf16le').swap16();
    const lying = Buffer.from(ublOf('ÅF-1').replace('?>', ' encoding="UTF-16"?>'));
    const unknown = Buffer.from(ublOf('F-1').replace('?>', ' encoding="x-nobody"?>'));
    const numbers = await Promise.all(
      [wide, big, latin, lying, unknown].map((content) =>
        readAttachedNumber(
          documentWith({ a: { filename: 'factur-x.xml', content: new Uint8Array(content) } }),
        ),
      ),
    );
    expect(numbers).toEqual(['ÅF-1', 'ÅF-1', 'ÅF-1', 'ÅF-1', 'F-1']);
  });
});
