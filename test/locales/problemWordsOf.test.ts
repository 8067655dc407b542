import { describe, expect, it } from 'vitest';
import { MediaUploadError, type MediaUploadErrorInit } from '../../src/core/MediaUploadError.js';
import { completeMessages } from '../../src/locales/completeMessages.js';
import { da, en, fi, nb, sv } from '../../src/locales/index.js';
import type { LanguagePack } from '../../src/locales/languagePack.js';
import { problemWordsOf } from '../../src/locales/problemWordsOf.js';

function say(
  init: MediaUploadErrorInit,
  given?: LanguagePack,
  accept?: readonly string[],
): readonly [string, string] {
  return problemWordsOf(new MediaUploadError(init), completeMessages(given), accept);
}

describe('an error in words', () => {
  it('has what the field takes and what the file is, from the error before the field', () => {
    const init = { code: 'content-type-not-allowed', actualType: 'image/webp' } as const;
    expect(say(init, en, ['application/pdf'])).toEqual([
      "The provided file's content type is not allowed.",
      'This file is WEBP. Choose a file of type PDF.',
    ]);
    expect(say({ ...init, expectedTypes: ['image/png'] }, en, ['application/pdf'])[1]).toContain(
      'of type PNG.',
    );
  });

  it('has in English what the API said of the types, whole', () => {
    const message =
      "The provided file's content type is not allowed. Expected: application/pdf, got: image/webp";
    const init = { code: 'content-type-not-allowed', message } as const;
    expect(say(init)[0]).toBe(message);
    expect(say(init, sv)[0]).toBe('Filtypen är inte tillåten.');
    expect(say({ ...init, message: 'No.' })[0]).toBe(
      "The provided file's content type is not allowed.",
    );
  });

  it.each([
    ['en', en, 'Choose a file of at most 10\u00a0MB.', 'Choose a smaller file.'],
    ['sv', sv, 'Välj en fil på högst 10\u00a0MB.', 'Välj en mindre fil.'],
    ['nb', nb, 'Velg en fil på opptil 10\u00a0MB.', 'Velg en mindre fil.'],
    ['da', da, 'Vælg en fil på højst 10\u00a0MB.', 'Vælg en mindre fil.'],
    [
      'fi',
      fi,
      'Valitse tiedosto, jonka koko on enintään 10\u00a0Mt.',
      'Valitse pienempi tiedosto.',
    ],
  ])(
    'tells in %s the largest size where it is known, and does without where not',
    (_, pack, known, not) => {
      expect(say({ code: 'file-too-large', maxSize: 10_000_000 }, pack)[1]).toBe(known);
      expect(say({ code: 'file-too-large', maxSize: 10 * 1024 ** 2 }, pack)[1]).toBe(known);
      expect(say({ code: 'file-too-large' }, pack)[1]).toBe(not);
    },
  );

  it('names the photo format of an iPhone and the way out', () => {
    const init = { code: 'content-type-not-allowed', reason: 'heic' } as const;
    for (const pack of [en, sv, nb, da, fi])
      expect(say({ ...init, actualType: 'image/heic' }, pack)[1]).toMatch(
        /iPhone.*HEIC.*JPEG.*PDF, JPEG, PNG/,
      );
  });

  it('names both numbers of an invoice that is another one', () => {
    const init = {
      code: 'wrong-number',
      reason: 'other-number',
      foundNumber: '103200',
      invoiceNumber: '103118',
    } as const;
    expect(say(init)[0]).toBe('This is invoice 103200; the case is about 103118.');
    expect(say({ ...init, reason: undefined })[0]).toBe(
      'Invoice number 103118 was not found in this file.',
    );
    for (const pack of [sv, nb, da, fi]) expect(say(init, pack)[0]).toMatch(/103200.*103118/);
  });

  it('passes on what the service said where nothing else is known, quoted in other languages', () => {
    const init = { code: 'unknown', status: 418, message: 'I am a teapot.' } as const;
    expect(say(init)[0]).toBe('I am a teapot.');
    expect(say(init, sv)[0]).toBe('Något gick fel: ”I am a teapot”.');
  });

  it('shows no English sentence of ours to who reads another language', () => {
    const notMade = {
      code: 'unknown',
      reason: 'not-made',
      message: 'The request could not be made.',
    } as const;
    expect(say(notMade)[0]).toBe('The request could not be made.');
    expect(say(notMade, sv)[0]).toBe('Förfrågan kunde inte skickas.');
    for (const message of ['unknown', 'The upload failed.', ''])
      expect(say({ code: 'unknown', status: 418, message }, sv)[0]).toBe('Något gick fel.');
  });

  it('takes text from a server as text, braces and dollar signs too', () => {
    const message = 'Field {types} costs $& and $1.';
    expect(say({ code: 'unknown', status: 400, message })[0]).toBe(message);
  });

  it('makes the name of a file inert that would turn the reading direction', () => {
    const given: LanguagePack = { problems: { 'file-empty': ['{fileName} is empty.', 'Go on.'] } };
    expect(say({ code: 'file-empty', fileName: 'a\u202efdp.exe' }, given)[0]).toBe(
      'a�fdp.exe is empty.',
    );
  });

  it('says what a host says of a code for all its reasons, unless the host tells them apart', () => {
    const own = ['This cannot be read.', 'Ask Anna.'] as const;
    const folder = { code: 'file-unreadable', reason: 'folder' } as const;
    expect(say(folder, { problems: { 'file-unreadable': own } })).toEqual(own);
    expect(say(folder, { problems: { 'file-unreadable': () => own } })).toEqual(own);
    const both = {
      'file-unreadable': own,
      'file-unreadable/folder': ['A folder.', 'No.'],
    } as const;
    expect(say(folder, { problems: both })).toEqual(['A folder.', 'No.']);
    expect(say({ code: 'file-empty' }, { problems: both })[0]).toBe('The file is empty.');
  });

  it('hands a host’s function the facts in words', () => {
    const given: LanguagePack = {
      problems: {
        'file-too-large': ({ error, maxSize, types }) => [`${error.code}: ${maxSize}`, types],
      },
    };
    expect(say({ code: 'file-too-large', maxSize: 5 * 1024 ** 2 }, given, ['image/png'])).toEqual([
      'file-too-large: 5\u00a0MB',
      'PNG',
    ]);
  });
});
