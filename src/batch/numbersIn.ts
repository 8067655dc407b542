/** What may be asked of the host's `findCases` for one file. */
const MOST_NUMBERS = 3;
/** A shorter one is found in every second case. */
const LEAST_LETTERS = 4;

/** What stands before an invoice's number in the countries this is made for. */
const NAMED_NUMBER =
  /(?:invoice|faktura|fakturanr|lasku|laskun|regning|rechnung)[\p{L}. ]{0,16}(?:n[or]\.?|nummer|numero|number|id)?\s*[:#]?\s*([A-Z]{0,5}[-/ ]?\d[\dA-Z]*(?:[-/]\d[\dA-Z]*)*)/giu;

/** Numbers that a file gives itself, the surest first: to ask for the case by, where none is given. */
export function numbersIn(file: {
  readonly fileName: string;
  readonly text: string;
  readonly eInvoiceNumber: string | null;
}): readonly string[] {
  const name = file.fileName.replace(/\.[^.]*$/, '');
  const inName = (name.match(/[\p{L}\d]+(?:[-/][\p{L}\d]+)*/gu) ?? [])
    .map((word) => word.replace(/^(?:\p{L}{5,}[-/])+/u, ''))
    .filter((word) => /\d/.test(word));
  const inText = [...file.text.matchAll(NAMED_NUMBER)].map(([, number = '']) => number.trim());
  const all = [...(file.eInvoiceNumber ? [file.eInvoiceNumber] : []), ...inText, ...inName];
  return [...new Set(all)].filter(({ length }) => length >= LEAST_LETTERS).slice(0, MOST_NUMBERS);
}
