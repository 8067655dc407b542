import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { consumersFolder, installConsumer, packPackage } from './support/packPackage.js';
import { runNpm } from './support/runCommand.js';

const LONGEST_RUN_MS = 600_000;

const guide = readFileSync('stories/guides/Testing.mdx', 'utf8');
const chapter = guide.split('\n## Jest\n')[1]?.split('\n## ')[0] ?? '';

/** The code under the sentence that begins with a file's name. */
function blockOf(beginning: string): string {
  const [, rest = ''] = chapter.split(`\n${beginning}`);
  return rest.split(/^```.*\n/m)[1] ?? '';
}

beforeAll(packPackage, LONGEST_RUN_MS);

describe.each(['jest29', 'jest30'])('the packed package in %s', (name) => {
  const cwd = join(consumersFolder, name);
  beforeAll(() => installConsumer(name), LONGEST_RUN_MS);

  it.each([
    ['babel.config.js', '`babel.config.js`:'],
    ['jest.config.js', '`jest.config.js`, with babel-jest:'],
    ['jest.ts-jest.config.js', '`jest.config.js`, with ts-jest'],
    ['tsconfig.jest.json', '`tsconfig.jest.json`:'],
    ['CasePage.test.tsx', '`CasePage.test.tsx`;'],
  ])('is configured by %s as the guide has it', (file, beginning) => {
    expect(blockOf(beginning)).not.toBe('');
    expect(readFileSync(join(cwd, file), 'utf8')).toBe(blockOf(beginning));
  });

  it.each(['jest.config.js', 'jest.ts-jest.config.js'])(
    'ends every check and every upload in jsdom, by %s',
    (config) => runNpm(['test', '--', '--config', config], { cwd }),
    LONGEST_RUN_MS,
  );
});
