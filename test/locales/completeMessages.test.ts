import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { completeMessages } from '../../src/locales/completeMessages.js';
import { completePart } from '../../src/locales/completePart.js';
import { da, en, fi, nb, sv } from '../../src/locales/index.js';
import type { LanguagePack } from '../../src/locales/languagePack.js';

/** As a host has it whose compiler does not look. */
const unchecked = (given: unknown): LanguagePack => given as LanguagePack;

describe('what a host gives as messages', () => {
  let warn: MockInstance<typeof console.warn>;
  beforeEach(() => {
    warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  });
  afterEach(() => warn.mockRestore());

  it('is English where nothing is given', () => {
    for (const given of [undefined, null, {}, unchecked('sv'), unchecked(() => sv)]) {
      const messages = completeMessages(given);
      expect(messages.chooseFile).toBe('Choose file');
      expect(messages.timeLeft(2)).toBe('2\u00a0seconds left');
    }
    expect(warn).not.toHaveBeenCalled();
  });

  it('is a whole language, also one that was serialised on its way', () => {
    for (const pack of [sv, nb, da, fi]) {
      const sent: LanguagePack = JSON.parse(JSON.stringify(pack));
      expect(completeMessages(sent).said.stored('a.pdf')).toBe(
        pack.said.stored.replace('{fileName}', 'a.pdf'),
      );
      expect(completeMessages(sent).timeLeft(5)).toMatch(/^5/);
    }
    expect(warn).not.toHaveBeenCalled();
  });

  it('is merged at any depth', () => {
    const messages = completeMessages({
      said: { stored: 'Done with {fileName}.' },
      waiting: { offline: 'No net.' },
      warnings: { 'photo-dark': 'Too dark.' },
    });
    expect(messages.said.stored('a.pdf')).toBe('Done with a.pdf.');
    expect(messages.said.uploading('a.pdf')).toBe('Uploading a.pdf');
    expect(messages.waiting.offline).toBe('No net.');
    expect(messages.waiting['server-busy'](5)).toContain('5\u00a0seconds.');
    expect(messages.warnings['pdf-truncated']).toBe(en.warnings['pdf-truncated']);
  });

  it('may be a function of its values, as text may', () => {
    const given: LanguagePack = {
      allowed: (types, maxSize) => `${types} below ${maxSize ?? 'anything'}`,
      timeLeft: (seconds) => `${seconds} s`,
      bytesOf: '{total}, of which {loaded}',
      previewOf: 'Look at {name}',
    };
    const messages = completeMessages(given);
    expect(messages.allowed('PDF', null)).toBe('PDF below anything');
    expect(messages.timeLeft(90)).toBe('90 s');
    expect(messages.bytesOf('1', '2')).toBe('2, of which 1');
    expect(messages.previewOf('a.pdf')).toBe('Look at a.pdf');
  });

  it('leaves a file’s name as it is, whatever it looks like', () => {
    for (const name of ['{fileName}.pdf', '$&.pdf', '$1', '{0}'])
      expect(completeMessages().previewOf(name)).toBe(`Preview of ${name}`);
  });

  it('is ignored where it is undefined, and nobody is warned', () => {
    const given = unchecked({ chooseFile: undefined, said: undefined, problems: undefined });
    expect(completeMessages(given).chooseFile).toBe('Choose file');
    expect(completeMessages(given).said.cancelled).toBe('Upload cancelled');
    expect(warn).not.toHaveBeenCalled();
  });

  it('is ignored where it is of another kind than English, with one warning that names all of it', () => {
    const given = {
      chooseFile: () => 'x',
      upload: null,
      timeLeft: 7,
      allowed: { none: 'no other form' },
      said: 'all of it',
      waiting: { offline: ['x'] },
      problems: { 'file-empty': 'one sentence', unknown: ['a', 'b', 'c'] },
    };
    const messages = completeMessages(unchecked(given));
    expect(messages.chooseFile).toBe('Choose file');
    expect(messages.upload).toBe('Upload');
    expect(messages.timeLeft(1)).toBe('1\u00a0second left');
    expect(messages.allowed('PDF', '1 MB')).toBe('PDF, up to 1 MB');
    expect(messages.said.saving).toBe('Sent. Waiting for it to be saved.');
    expect(messages.waiting.offline).toContain('You are offline.');
    expect(messages.problems['file-empty']).toEqual(en.problems['file-empty']);
    expect(messages.problems.unknown).toEqual(en.problems.unknown);
    expect(warn).toHaveBeenCalledTimes(1);
    const [said] = warn.mock.calls[0] ?? [];
    for (const key of ['chooseFile', 'upload', 'timeLeft', 'allowed', 'said', 'waiting.offline'])
      expect(said).toContain(key);
    expect(said).toMatch(/problems\.file-empty.*problems\.unknown/);

    completeMessages(unchecked({ ...given }));
    expect(warn).toHaveBeenCalledTimes(1);
  });

  it('is put together once for each pack, however many uploaders ask', () => {
    expect(completeMessages(sv)).toBe(completeMessages(sv));
    expect(completeMessages()).toBe(completeMessages(null));
  });

  it.each([
    ['sv_SE', '1,2\u00a0MB', 'sv-SE'],
    ['sv_SE.UTF-8', '1,2\u00a0MB', 'sv-SE'],
    ['sv_FI@euro', '1,2\u00a0MB', 'sv-FI'],
    ['SV', '1,2\u00a0MB', 'sv'],
    ['sv-!', '1,2\u00a0MB', 'sv'],
    ['en_US.UTF-8', '1.2\u00a0MB', 'en-US'],
    ['', '1.2\u00a0MB', 'en'],
    ['nonsense', '1.2\u00a0MB', 'en'],
    ['not a language', '1.2\u00a0MB', 'en'],
    ['C.UTF-8', '1.2\u00a0MB', 'en'],
    ['-', '1.2\u00a0MB', 'en'],
    [null, '1.2\u00a0MB', 'en'],
    [42, '1.2\u00a0MB', 'en'],
    [['da'], '1.2\u00a0MB', 'en'],
    [{}, '1.2\u00a0MB', 'en'],
  ])('takes the locale %j for a language, or for English', (locale, size, tag) => {
    const messages = completeMessages(unchecked({ ...sv, locale }));
    expect(messages.locale).toBe(tag);
    expect(new Intl.NumberFormat(messages.locale, sizeFormat).format(1.2)).toBe(
      size.replace('\u00a0', ' '),
    );
    expect(messages.timeLeft(2)).toBe('2\u00a0sekunder kvar');
  });
});

const sizeFormat = { style: 'unit', unit: 'megabyte' } as const;

describe('a part of the words', () => {
  it('is in the language that was given, at any depth', () => {
    const pages = completePart('pages', en.pages, {
      ...nb,
      pages: { ...nb.pages, said: { turned: 'Rundt: {page}' } },
    });
    expect(pages.moveUp).toBe('Flytt opp');
    expect(pages.pageOf(2, 5)).toBe('Side 2 av 5');
    expect(pages.said.turned(3)).toBe('Rundt: 3');
    expect(pages.said.added(1)).toBe('1\u00a0page added.');
  });

  it('is English where a pack does not have it', () => {
    expect(completePart('pages', en.pages, { locale: 'sv' }).sendPages).toBe('Use as one invoice');
    expect(completePart('pages', en.pages, undefined).pageOf(2, 5)).toBe('Page 2 of 5');
  });

  it('keeps numbers of pages as the language writes them', () => {
    expect(completePart('pages', da.pages, { locale: 'da' }).said.added(1200)).toBe(
      '1.200\u00a0sider er tilføjet.',
    );
  });
});
