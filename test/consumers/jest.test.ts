import { mkdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

/** Puts each ES module of ours into a folder named after its version, and a link in its place. */
function moveAsPnpmDoes(modules: string): void {
  for (const name of ['case-invoice-uploader', 'jose']) {
    const real = join(modules, '.pnpm', `${name}@1.2.3_react@19.3.1`, 'node_modules', name);
    mkdirSync(dirname(real), { recursive: true });
    renameSync(join(modules, name), real);
    symlinkSync(real, join(modules, name), 'junction');
  }
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

  describe.each([
    ['as npm and Yarn lay packages out', () => {}],
    ['as pnpm lays packages out', () => moveAsPnpmDoes(join(cwd, 'node_modules'))],
  ])('%s', (_, layOut) => {
    beforeAll(layOut);

    it.each(['jest.config.js', 'jest.ts-jest.config.js'])(
      'ends every check and every upload in jsdom, by %s',
      (config) => {
        const patience = ['--testTimeout', '120000', '--setupFilesAfterEnv', './patience.js'];
        return runNpm(['test', '--', '--config', config, ...patience], { cwd });
      },
      LONGEST_RUN_MS,
    );
  });
});
