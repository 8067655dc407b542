import type { MediaUploadErrorCode, MediaUploadErrorReason } from '../../../src/core/errorCodes.js';
import { MediaUploadError } from '../../../src/core/MediaUploadError.js';
import { completeMessages } from '../../../src/locales/completeMessages.js';
import { completePart } from '../../../src/locales/completePart.js';
import { en } from '../../../src/locales/english.js';
import { valueNamesOf } from '../../../src/locales/fillWords.js';
import { bytesOf, percentOf } from '../../../src/locales/format.js';
import type { WholePack, WordParts } from '../../../src/locales/languagePack.js';
import type { Messages } from '../../../src/locales/messages.js';
import { problemWordsOf } from '../../../src/locales/problemWordsOf.js';
import type { WordForms } from '../../../src/locales/words.js';

// A record, so that a reason added to the union is a type error until it stands here.
const reasons: Readonly<Record<MediaUploadErrorReason, true>> = {
  folder: true,
  changed: true,
  'read-timeout': true,
  'not-a-file': true,
  heic: true,
  incomplete: true,
  'not-uploaded': true,
  busy: true,
  'not-combinable': true,
  'too-many-pages': true,
  'page-unreadable': true,
  'other-number': true,
  'not-made': true,
  'wrong-address': true,
  html: true,
  redirected: true,
  stalled: true,
  'no-answer': true,
  'no-token': true,
};

/** Every finer reason of an error, and none. */
const REASONS: readonly (MediaUploadErrorReason | undefined)[] = [
  undefined,
  ...(Object.keys(reasons) as MediaUploadErrorReason[]),
];

/** Every error code. */
export const CODES: readonly MediaUploadErrorCode[] = Object.keys(en.problems).filter(
  (key): key is MediaUploadErrorCode => !key.includes('/'),
);

/** Facts that an error may have; each is found again in the words. */
const FACTS = {
  domain: 'cases',
  actualType: 'image/heic',
  maxSize: 10_000_000,
  fileName: 'IMG_0042.jpg',
  invoiceNumber: '103118',
  foundNumber: '103200',
} as const;

/** What stands in for the values of messages, by the names that English gives them. */
const VALUES: Readonly<Record<string, (locale: string) => readonly (string | number | null)[]>> = {
  fileName: () => ['faktura-103118.pdf'],
  types: () => ['PDF, JPEG, PNG'],
  maxSize: (locale) => [bytesOf(10_000_000, locale), null],
  loaded: (locale) => [bytesOf(1_200_000, locale)],
  total: (locale) => [bytesOf(4_700_000, locale)],
  bytes: (locale) => [bytesOf(300_000, locale)],
  percent: (locale) => [percentOf(0.4, locale)],
  time: () => ['15:04'],
  date: () => ['2\u00a0mars'],
  number: () => ['103118'],
  found: () => ['103200'],
  page: () => [2],
  pages: () => [3],
  seconds: () => [1, 2, 5, 21, 59, 60, 130],
  count: () => [1, 2, 5, 21, 1200],
  files: () => ['42 files'],
  parts: () => ['39 ready, 2 stored'],
  done: () => ['12'],
  result: () => ['38 stored, 1 failed'],
};

/** All words of a pack, ready to be used. */
function completePack(pack: WholePack): Messages & WordParts {
  return {
    ...completeMessages(pack),
    pages: completePart('pages', en.pages, pack),
    batch: completePart('batch', en.batch, pack),
    pdf: completePart('pdf', en.pdf, pack),
  };
}

/** Every message of a pack by its place, with realistic values, each in every form that it has. */
export function wordsOf(pack: WholePack): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  collect(completePack(pack), en, pack.locale, '', words);
  return words;
}

function collect(
  complete: unknown,
  english: unknown,
  locale: string,
  path: string,
  words: Map<string, string>,
): void {
  // The words for errors are a matter of their own: see problemsOf.
  if (path === 'locale' || path.endsWith('problems')) return;
  if (typeof complete === 'string') {
    words.set(path, complete);
  } else if (typeof complete === 'function') {
    for (const values of valuesFor(english as string | WordForms, locale))
      words.set(`${path}(${values.join()})`, String(complete(...values)));
  } else {
    for (const [key, inner] of Object.entries(complete as object)) {
      const builtIn = (english as Readonly<Record<string, unknown>>)[key];
      collect(inner, builtIn, locale, path ? `${path}.${key}` : key, words);
    }
  }
}

/** All combinations of the samples of a message's values. */
function valuesFor(english: string | WordForms, locale: string): (string | number | null)[][] {
  return valueNamesOf(english).reduce<(string | number | null)[][]>(
    (lists, name) => {
      const samples = VALUES[name]?.(locale);
      if (!samples) throw new Error(`The test has no sample for {${name}}: add one to VALUES.`);
      return lists.flatMap((list) => samples.map((sample) => [...list, sample]));
    },
    [[]],
  );
}

/** The words for every code and reason, with all facts known and with none. */
export function problemsOf(pack: WholePack): ReadonlyMap<string, readonly [string, string]> {
  const { pages, ...messages } = completePack(pack);
  const all = { ...messages, problems: { ...messages.problems, ...pages.problems } };
  const words = new Map<string, readonly [string, string]>();
  for (const code of CODES) {
    for (const reason of REASONS) {
      for (const [name, facts] of Object.entries({ known: FACTS, bare: { domain: 'cases' } })) {
        // Without the numbers there is no such error.
        if (code === 'wrong-number' && name === 'bare') continue;
        if (reason === 'page-unreadable' && name === 'bare') continue;
        const error = new MediaUploadError({ code, reason, ...facts });
        words.set(`${code}/${reason ?? ''} ${name}`, problemWordsOf(error, all));
      }
    }
  }
  return words;
}
