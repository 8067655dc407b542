import { describe, expect, it } from 'vitest';
import { MediaUploadError } from '../../src/core/MediaUploadError.js';
import { da, en, fi, nb, sv } from '../../src/locales/index.js';
import { codesOf, factsOf, REASONS, SAMPLE, wordsOf } from './support/wordsOf.js';

const translations = [sv, nb, da, fi];
const packs = [en, ...translations];

/** A number and a unit, and a bare list of types: there is nothing to translate. */
const SAME_EVERYWHERE = ['perSecond', 'allowed of any size'];

describe.each(packs)('the pack $locale', (pack) => {
  it('is tagged with a language that Intl knows', () => {
    expect(Intl.getCanonicalLocales(pack.locale)).toEqual([pack.locale]);
    expect(Intl.PluralRules.supportedLocalesOf(pack.locale)).toEqual([pack.locale]);
    expect(Intl.DateTimeFormat.supportedLocalesOf(pack.locale)).toEqual([pack.locale]);
  });

  it('puts every message into words', () => {
    for (const [path, words] of wordsOf(pack)) {
      expect(words.trim(), path).toBe(words);
      expect(words, path).not.toBe('');
      expect(words, path).not.toMatch(/\b(?:undefined|null|NaN)\b|\[object|=>| {2}|\.\./);
    }
  });

  it('says what happened and what to do for every error code and reason', () => {
    // The API's own words, which English keeps, have no full stop in three places.
    const isWholeSentence = pack === en ? /\S$/ : /[^\s.?][.?]$/;
    for (const code of codesOf(en)) {
      for (const reason of REASONS) {
        const words = pack.problems[code](factsOf(code, reason));
        expect(words, code).toHaveLength(2);
        expect(words[0], `${code} ${reason}`).toMatch(isWholeSentence);
        expect(words[1], `${code} ${reason}`).toMatch(/[^\s.?][.?]$/);
        expect(words[1], `${code} ${reason}`).not.toBe(words[0]);
      }
    }
  });

  it('ends a full sentence with a full stop', () => {
    const { waiting, cancelled, warnings } = pack;
    const sentences = [
      waiting.offline,
      waiting['rate-limited'](5),
      waiting['server-busy'](5),
      ...Object.values(cancelled),
      ...Object.values(warnings),
      pack.outcomeUnknown,
      pack.previewBlocked,
      pack.previewTooLarge,
      pack.linkExpired,
      pack.linkRefreshFailed,
      pack.perhapsReplaced,
    ];
    for (const sentence of sentences) expect(sentence).toMatch(/[^.]\.$/);
  });

  it('never ends the name of a control with a full stop', () => {
    const { chooseFile, chooseAnother, replaceFile, upload, cancelUpload, cancel, tryAgain } = pack;
    const names = [chooseFile, chooseAnother, replaceFile, upload, cancelUpload, cancel, tryAgain];
    names.push(pack.tryNow, pack.openInvoice, pack.getNewLink, pack.showPreview, pack.hidePreview);
    names.push(pack.copyDetails, pack.keepEarlierFile, pack.keepStoredInvoice);
    for (const name of names) expect(name).toMatch(/^\p{Lu}.*\p{L}$/u);
    expect(new Set(names).size).toBe(names.length);
  });

  it('keeps the name of the file whole', () => {
    const { said } = pack;
    for (const words of [
      pack.progressOf,
      pack.previewOf,
      said.uploading,
      said.stored,
      said.ready,
    ]) {
      expect(words(SAMPLE.fileName)).toContain(SAMPLE.fileName);
    }
  });

  it('keeps sizes, types and times as they were formatted', () => {
    expect(pack.allowed(SAMPLE.types, SAMPLE.maxSize)).toMatch(/PDF, JPEG, PNG.*10 MB/);
    expect(pack.allowed(SAMPLE.types, null)).toBe(SAMPLE.types);
    expect(pack.bytesOf('1,2 MB', '4,7 MB')).toMatch(/^1,2 MB .*4,7 MB$/);
    expect(pack.perSecond('300 kB')).toContain('300 kB');
    expect(pack.said.progress('40 %')).toContain('40 %');
    expect(pack.linkUntil('15:04')).toContain('15:04');
  });

  it('tells the largest size where it is known, and does without where it is not', () => {
    const advice = (maxSize: string | null): string =>
      pack.problems['file-too-large'](factsOf('file-too-large', undefined, { maxSize }))[1];
    expect(advice('10 MB')).toContain('10 MB');
    expect(advice(null)).not.toMatch(/\d|null/);
  });

  it('tells the types wanted, and the type found where it is known', () => {
    const adviceOf = (actual: string | null): string => {
      const facts = factsOf('content-type-not-allowed', undefined, { actual });
      return pack.problems['content-type-not-allowed'](facts)[1];
    };
    expect(adviceOf('DOCX')).toMatch(/DOCX.*PDF, JPEG, PNG/);
    expect(adviceOf(null)).toContain(SAMPLE.types);
    expect(adviceOf(null)).not.toContain('DOCX');
  });

  it('names the photo format of an iPhone and the way out', () => {
    const facts = factsOf('content-type-not-allowed', 'heic');
    expect(pack.problems['content-type-not-allowed'](facts)[1]).toMatch(
      /iPhone.*HEIC.*JPEG.*PDF, JPEG, PNG/,
    );
  });

  it('leaves the name of the domain as it is', () => {
    expect(pack.problems['domain-invalid'](factsOf('domain-invalid'))[0]).toContain(SAMPLE.domain);
  });

  it('tells the form and the person the same of a missing file', () => {
    expect(pack.problems['file-required'](factsOf('file-required'))[0]).toBe(pack.fileRequired);
  });

  it('passes on what the service said where nothing else is known', () => {
    const error = new MediaUploadError({ code: 'unknown', status: 418, message: 'I am a teapot.' });
    expect(pack.problems.unknown(factsOf('unknown', undefined, { error }))[0]).toContain(
      'I am a teapot',
    );
  });

  it('turns to minutes from one minute on', () => {
    expect(pack.timeLeft(59)).toMatch(/^59 \p{L}+ \p{L}+$/u);
    expect(pack.timeLeft(60)).toMatch(/^1 min/);
    expect(pack.timeLeft(150)).toMatch(/^3 min/);
  });
});

describe.each(translations)('the translation $locale', (pack) => {
  it('has the same messages as English and not one of its sentences', () => {
    const english = wordsOf(en);
    const words = wordsOf(pack);
    expect([...words.keys()].sort()).toEqual([...english.keys()].sort());
    const sentences = new Set(english.values());
    const shared = [...words].filter(([, sentence]) => sentences.has(sentence));
    expect(shared.map(([path]) => path).sort()).toEqual(SAME_EVERYWHERE.toSorted());
  });

  it('does not show the API’s English sentence for a documented error', () => {
    const error = new MediaUploadError({
      code: 'content-type-not-allowed',
      status: 400,
      message: "The provided file's content type is not allowed. Expected: application/pdf",
    });
    const facts = factsOf(error.code, undefined, { error });
    expect(pack.problems['content-type-not-allowed'](facts).join(' ')).not.toMatch(
      /provided|Expected/,
    );
  });
});
