import { characterOf } from './xmlReferences.js';

const BLOT = '…';
const ESCAPE = /\\u([0-9a-f]{4})|\\(["\\/])|%([0-9a-f]{2})|&(#\d{1,5}|#x[0-9a-f]{1,4}|[a-z]+);/gi;

/**
 * A text in which an access token is blotted out, also where it is spelled with JSON's escapes, percent
 * codes or character references, or with one inside the other. Shorter ones are no tokens, and would
 * be found in ordinary words.
 */
export function withoutSecret(text: string, secret: string): string {
  if (secret.length < 8) return text;
  const cleaned = text.replaceAll(secret, BLOT);
  let shown = cleaned;
  for (let round = 0; round < 4; round += 1) {
    const plainer = unescaped(shown);
    if (plainer === shown) return cleaned;
    if (plainer.includes(secret)) return withoutSecret(plainer, secret);
    shown = plainer;
  }
  return cleaned;
}

/** The same for all texts of a parsed document, its keys too. */
export function documentWithoutSecret(value: unknown, secret: string): unknown {
  const cleaned = (part: unknown): unknown => documentWithoutSecret(part, secret);
  if (typeof value === 'string') return withoutSecret(value, secret);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [withoutSecret(key, secret), cleaned(part)]),
  );
}

function unescaped(text: string): string {
  return text.replace(ESCAPE, (found, json, plain, percent, reference) => {
    if (plain) return plain;
    if (reference) return characterOf(reference) ?? found;
    return String.fromCharCode(Number.parseInt(json ?? percent, 16));
  });
}
