import { withoutReferences } from '../core/xmlReferences.js';

/**
 * Where the number stands, by the names of the elements without their prefixes: in CII (Factur-X, ZUGFeRD,
 * XRechnung), whose outermost element changed its name twice, and in UBL.
 */
const NUMBER_PATH = /^(?:\w+\/(?:Header)?ExchangedDocument|Invoice|CreditNote)\/ID$/;

/** What begins with `<` and is no tag, and how it ends. */
const SKIPPED: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

const LONGEST_NUMBER = 200;

/**
 * The invoice number in the XML of an e-invoice, CII or UBL; null where it says none. Reads tags one after
 * the other up to the number: nothing is resolved, loaded or expanded, and a document type, which could
 * ask for it, ends the reading.
 */
export function readXmlNumber(xml: string): string | null {
  const path: string[] = [];
  let text: string | null = null;
  let at = 0;
  for (;;) {
    const open = xml.indexOf('<', at);
    if (open < 0) return null;
    if (text !== null) text += withoutReferences(xml.slice(at, open));
    const [, mark] = SKIPPED.find(([start]) => xml.startsWith(start, open)) ?? [];
    const end = mark ? xml.indexOf(mark, open) : endOfTag(xml, open);
    if (end < 0 || (!mark && xml[open + 1] === '!')) return null;
    at = end + (mark?.length ?? 1);
    if (mark) {
      if (mark === ']]>' && text !== null) text += xml.slice(open + 9, end);
      continue;
    }
    const isEnd = xml[open + 1] === '/';
    if (isEnd) {
      if (text?.trim()) return text.trim().slice(0, LONGEST_NUMBER);
      path.pop();
      text = null;
    } else if (xml[end - 1] !== '/') {
      path.push(nameOf(xml.slice(open + 1, end)));
      text = path.length < 4 && NUMBER_PATH.test(path.join('/')) ? '' : null;
    }
  }
}

/** Where the tag ends; a `>` in an attribute's value does not end it. */
function endOfTag(xml: string, open: number): number {
  let quote = '';
  for (let at = open + 1; at < xml.length; at += 1) {
    const sign = xml.charAt(at);
    if (quote) quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at;
  }
  return -1;
}

/** `ram:ID schemeID="x"` as `ID`. */
function nameOf(tag: string): string {
  const [name = ''] = tag.split(/[\s/]/, 1);
  return name.slice(name.indexOf(':') + 1);
}
