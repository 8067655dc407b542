import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { da, en, fi, nb, sv } from '../../src/locales/index.js';
import { textsOf } from './support/textsOf.js';

/** Names, abbreviations and words of the API, which no dictionary has. */
const DATA = 'PDF JPEG HEIC iPhone iPhonella dotted path domain min kl s'.split(' ');

/** Common words that a dictionary lacks; British spelling. */
const RIGHT: Readonly<Record<string, string>> = {
  en: 'cancelled',
  nb: 'fakturaen Fakturaen Fakturaens fakturaene fakturaer Originalfakturaer e Opplastingene noe Noe noen Opplastingstjenesten',
};

/** A spelling checker's words that are wrong, or null where it or its dictionary is not installed. */
function hunspell(dictionary: string): (words: readonly string[]) => string[] | null {
  return (words) => {
    const { status, stdout } = spawnSync('hunspell', ['-d', dictionary, '-l'], {
      input: words.join('\n'),
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    return status === 0 ? stdout.split('\n').filter(Boolean) : null;
  };
}

function voikko(words: readonly string[]): string[] | null {
  const { status, stdout } = spawnSync('voikkospell', [], {
    input: words.join('\n'),
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  if (status !== 0 || !stdout) return null;
  return stdout.split('\n').flatMap((line) => /^W: (.*)/.exec(line)?.[1] ?? []);
}

const checks = [
  ['hunspell en_US', en, hunspell('en_US')],
  ['hunspell sv_SE', sv, hunspell('sv_SE')],
  ['hunspell nb_NO', nb, hunspell('nb_NO')],
  ['hunspell da_DK', da, hunspell('da_DK')],
  ['voikko', fi, voikko],
] as const;

for (const [name, pack, check] of checks) {
  it(`has every word of the pack ${pack.locale} spelt as ${name} has it`, (context) => {
    const texts = textsOf({ ...pack, locale: '' }).map(([, text]) => text.replace(/\{\w+\}/g, ''));
    const words = new Set(texts.join(' ').match(/\p{L}+/gu));
    const right = new Set([...DATA, ...(RIGHT[pack.locale] ?? '').split(' ')]);
    const wrong = check([...words].filter((word) => !right.has(word)));
    if (wrong === null) context.skip(`${name} is not installed`);
    expect(wrong).toEqual([]);
  });
}
