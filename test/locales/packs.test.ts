import { describe, expect, it } from 'vitest';
import { API_MESSAGE } from '../../src/core/apiMessages.js';
import { MediaUploadError } from '../../src/core/MediaUploadError.js';
import { completeMessages } from '../../src/locales/completeMessages.js';
import { da, en, fi, nb, sv, type WholePack } from '../../src/locales/index.js';
import { problemWordsOf } from '../../src/locales/problemWordsOf.js';
import { textsOf } from './support/textsOf.js';
import { CODES, problemsOf, wordsOf } from './support/wordsOf.js';

const translations = [sv, nb, da, fi];
const packs = [en, ...translations];

/** The names of the values in a message, whatever its forms. */
function placesOf(words: unknown): string[] {
  const found = JSON.stringify(words).matchAll(/\{(\w+)\}/g);
  return [...new Set([...found].map(([, name = '']) => name))].sort();
}

describe.each(packs)('the pack $locale', (pack) => {
  it('is tagged with a language that Intl knows', () => {
    expect(Intl.getCanonicalLocales(pack.locale)).toEqual([pack.locale]);
    expect(Intl.PluralRules.supportedLocalesOf(pack.locale)).toEqual([pack.locale]);
    expect(Intl.DateTimeFormat.supportedLocalesOf(pack.locale)).toEqual([pack.locale]);
  });

  it('is plain text throughout, so that it survives being serialised', () => {
    expect(JSON.parse(JSON.stringify(pack))).toEqual(pack);
  });

  it('puts every message into words, with no value left out and no space too many', () => {
    const all = [...wordsOf(pack), ...problemsOf(pack)].map(
      ([path, words]) => [path, [words].flat().join(' ')] as const,
    );
    expect(all.length).toBeGreaterThan(200);
    for (const [path, words] of all) {
      expect(words.trim(), path).toBe(words);
      expect(words, path).not.toBe('');
      expect(words, path).not.toMatch(/\b(?:undefined|null|NaN)\b|\[object|=>|\s\s|\.\.|[{}]/);
      expect(words, path).not.toMatch(/ [.,;:…]|””|««|»»|\(\)/);
    }
  });

  it('never lets a unit or a time break from its number', () => {
    const unit =
      /\d (?:[kMG]B|[kMG]t|bytes?|tavu|min\b|second|sekun|page|sid[ae]|sivu)|(?:kl\.|klo) \d|\d %/;
    for (const [path, words] of wordsOf(pack)) expect(words, path).not.toMatch(unit);
  });

  it('says what happened and what to do for every error code and reason', () => {
    // The API's own words, which English keeps, have no full stop in three places.
    const isWholeSentence = pack === en ? /\S$/ : /[^\s.?][.?]$/;
    for (const [path, [what, advice]] of problemsOf(pack)) {
      expect(what, path).toMatch(isWholeSentence);
      expect(advice, path).toMatch(/[^\s.?][.?]$/);
      expect(advice, path).not.toBe(what);
    }
  });

  it('ends with a full stop what English ends with one, and nothing else', () => {
    // Errors are looked at one by one above: English has the API's own words there.
    const endsOf = (of: WholePack): readonly [path: string, text: string, end: string][] =>
      textsOf({ ...of, problems: {}, fileRequired: '' }).map(([path, text]) => [
        path,
        text,
        /[.:…]?$/.exec(text)?.[0] ?? '',
      ]);
    const ends = new Map(endsOf(en).map(([path, , end]) => [path, end]));
    for (const [path, text, end] of endsOf(pack))
      expect(end, `${path}: ${text}`).toBe(ends.get(path) ?? ends.get(`${path}.other`));
  });

  it('ends every text of two sentences with a mark', () => {
    for (const [path, text] of textsOf(pack))
      if (/[.;] \p{Lu}/u.test(text)) expect(text, path).toMatch(/[.…]$/);
  });

  it('never ends the name of a control with a full stop, nor gives two controls one name', () => {
    const { chooseFile, chooseAnother, replaceFile, removeFile, upload, cancelUpload } = pack;
    const names = [chooseFile, chooseAnother, replaceFile, removeFile, upload, cancelUpload];
    names.push(pack.cancel, pack.tryAgain, pack.tryNow, pack.openInvoice, pack.getNewLink);
    names.push(pack.showPreview, pack.hidePreview, pack.copyDetails);
    names.push(pack.keepEarlierFile, pack.keepStoredInvoice);
    const { moveUp, moveDown, turnPage, removePage, sendPages, addPages } = pack.pages;
    names.push(moveUp, moveDown, turnPage, removePage, sendPages, addPages);
    for (const name of names) expect(name).toMatch(/^\p{Lu}.*\p{L}$/u);
    expect(new Set(names).size).toBe(names.length);
  });

  it('names the same values in every message as English does', () => {
    const walk = (mine: unknown, english: unknown, path: string): void => {
      if (typeof mine === 'string' || typeof (mine as { other?: unknown }).other === 'string') {
        expect(placesOf(mine), path).toEqual(placesOf(english));
      } else {
        for (const [key, inner] of Object.entries(mine as object))
          walk(inner, (english as Readonly<Record<string, unknown>>)[key], `${path}.${key}`);
      }
    };
    // An error's facts are for each language to tell or not.
    const { problems: _, ...words } = pack;
    walk({ ...words, pages: { ...pack.pages, problems: {} } }, en, pack.locale);
  });

  it('tells the form and the person the same of a missing file', () => {
    expect(pack.problems['file-required'][0]).toBe(pack.fileRequired);
  });

  it('tells a number that is wrong in the same words, held back or refused', () => {
    const { warnings, problems } = pack;
    expect(warnings['other-number']).toBe(problems['wrong-number/other-number'][0]);
    expect(warnings['number-not-found'].startsWith(problems['wrong-number'][0])).toBe(true);
  });
});

describe.each(translations)('the translation $locale', (pack) => {
  it('has not one text of English', () => {
    const english = new Set(textsOf(en).map(([, text]) => text));
    const shared = textsOf(pack).filter(([path, text]) => {
      // "Status" is a word of all four languages.
      const isAlike = path.startsWith('wildcards.') || text === 'Status';
      const hasWords = /\p{L}{3}/u.test(text.replace(/\{\w+\}/g, ''));
      return hasWords && !isAlike && english.has(text);
    });
    expect(shared).toEqual([]);
  });

  it('has no English word', () => {
    const wordsOfEnglish =
      /\b(?:the|this|that|was|were|is|are|of|to|and|or|not|you|your|files?|invoices?|pages?|choose|remove|cancel|try|again|with|from|left|stored|cases?|there|please|check|link until)\b/i;
    const isDanish = pack === da;
    for (const [path, text] of textsOf(pack)) {
      const own = text.replace(/\{\w+\}|\(domain\)|\(dotted_path\)/g, '');
      expect(own, path).not.toMatch(wordsOfEnglish);
      if (!isDanish) expect(own, path).not.toMatch(/upload/i);
    }
  });

  it('does not show the API’s English sentence for a documented error', () => {
    const messages = completeMessages(pack);
    const documented = new Set(
      Object.values(API_MESSAGE).map((say) => (typeof say === 'string' ? say : say('cases'))),
    );
    for (const code of CODES) {
      const error = new MediaUploadError({ code, status: 400, domain: 'cases' });
      for (const sentence of problemWordsOf(error, messages))
        expect(documented.has(sentence)).toBe(false);
    }
  });
});
