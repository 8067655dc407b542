import { toText } from './toText.js';
import { toTokens } from './toTokens.js';

/** Whose way of writing a payment reference it is. */
export type PaymentScheme = 'swedish-ocr' | 'norwegian-kid' | 'finnish-viite' | 'danish-fik';

/** A payment reference in a text. */
export interface PaymentReference {
  /** Its digits, and the `-` that a Norwegian one may end with. */
  readonly reference: string;
  /** The schemes whose check digit is right. */
  readonly schemes: readonly PaymentScheme[];
}

/** As far as is looked; two pages have some 10,000 characters. */
const MOST_CHARACTERS = 40_000;
const LONGEST_REFERENCE = 25;

/** A shorter number is in too many references by chance. */
const FEWEST_DIGITS = 4;

/**
 * Looks for a payment reference that contains the invoice number, with a check digit that is right. One
 * more thing that speaks for a match that stands already; it never makes one: a tenth of all numbers has
 * the right check digit by chance.
 */
export function paymentReferenceOf(text: string, invoiceNumber: string): PaymentReference | null {
  const digits = toText(invoiceNumber).normalize('NFKC').replace(/\D/g, '');
  if (digits.length < FEWEST_DIGITS) return null;
  for (const candidate of candidatesIn(toText(text).slice(0, MOST_CHARACTERS), digits)) {
    const schemes = schemesOf(candidate, digits);
    if (schemes.length > 0) return { reference: candidate.reference, schemes };
  }
  return null;
}

interface Candidate {
  readonly reference: string;
  /** The two digits before it on a Danish payment slip: `+71<`. */
  readonly slip: string | null;
}

/** Digits, in groups or not, that are longer than the number and contain it. */
function candidatesIn(text: string, digits: string): readonly Candidate[] {
  const candidates: Candidate[] = [];
  const { tokens, rest } = toTokens(text);
  for (const [first, { gap }] of tokens.entries()) {
    let reference = '';
    for (let last = first; last < tokens.length; last += 1) {
      const token = tokens[last];
      if (!token || !/^\d+$/.test(token.text) || (last > first && token.gap !== ' ')) break;
      reference += token.text;
      if (reference.length > LONGEST_REFERENCE) break;
      if (!reference.includes(digits)) continue;
      const before = tokens[first - 1];
      const slip = gap.trim() === '<' && before?.gap.endsWith('+') ? before.text : null;
      candidates.push({ reference, slip });
      const behind = tokens[last + 1]?.gap ?? rest;
      if (/^-(?:\s|$)/.test(behind)) candidates.push({ reference: `${reference}-`, slip: null });
    }
  }
  return candidates;
}

function schemesOf({ reference, slip }: Candidate, digits: string): readonly PaymentScheme[] {
  const body = reference.slice(0, -1);
  const check = reference.slice(-1);
  if (slip !== null) {
    const length = { '71': 15, '75': 16, '04': 16 }[slip];
    const isRight = reference.length === length && luhnDigitOf(body) === check;
    return isRight && body.includes(digits) ? ['danish-fik'] : [];
  }
  const schemes: PaymentScheme[] = [];
  const isLuhn = luhnDigitOf(body) === check;
  // The digit before the check digit tells the length.
  const hasLength = body.slice(-1) === String(reference.length % 10);
  if (isLuhn && hasLength && body.slice(0, -1).includes(digits)) schemes.push('swedish-ocr');
  if (!body.includes(digits)) return schemes;
  if (isLuhn || modulus11DigitOf(body) === check) schemes.push('norwegian-kid');
  if (reference.length <= 20 && finnishDigitOf(body) === check) schemes.push('finnish-viite');
  return schemes;
}

/** The sum of the digits from right to left, each as `worthOf` sees it. */
function weighedSumOf(body: string, worthOf: (digit: number, place: number) => number): number {
  return [...body].reverse().reduce((sum, digit, place) => sum + worthOf(Number(digit), place), 0);
}

/** Luhn, or MOD10: every second digit is doubled, and its own digits are added. */
function luhnDigitOf(body: string): string {
  const sum = weighedSumOf(body, (digit, place) => {
    const value = place % 2 === 0 ? digit * 2 : digit;
    return value > 9 ? value - 9 : value;
  });
  return String((10 - (sum % 10)) % 10);
}

/** MOD11: weights 2 to 7; what would be 10 is a `-`. */
function modulus11DigitOf(body: string): string {
  const sum = weighedSumOf(body, (digit, place) => digit * (2 + (place % 6)));
  const rest = (11 - (sum % 11)) % 11;
  return rest === 10 ? '-' : String(rest);
}

/** Weights 7, 3, 1. */
function finnishDigitOf(body: string): string {
  const sum = weighedSumOf(body, (digit, place) => digit * ([7, 3, 1][place % 3] ?? 0));
  return String((10 - (sum % 10)) % 10);
}
