import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const LINK = /\]\(([^)\s]+)\)/g;
const targetsOf = (text: string): string[] => [...text.matchAll(LINK)].map(([, to = '']) => to);

/** A folder with a README that is linked for this repository, and linked back. */
function linkedFor(url: string): { absolute: string; relative: string } {
  const folder = mkdtempSync(join(tmpdir(), 'readme-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const paths = [join(folder, 'README.md'), join(folder, 'package.json')] as const;
  writeFileSync(paths[0], readme);
  writeFileSync(paths[1], JSON.stringify({ repository: { type: 'git', url } }));
  const link = (direction: string): string => {
    const { status } = spawnSync(process.execPath, ['.ci/linkReadme.mjs', direction, ...paths]);
    expect(status).toBe(0);
    return readFileSync(paths[0], 'utf8');
  };
  return { absolute: link('absolute'), relative: link('relative') };
}

it('links in the README to files and headings that exist', () => {
  const anchors = [...readme.matchAll(/^#+ (.+)$/gm)].map(
    ([, words = '']) =>
      `#${words
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-')}`,
  );
  const wrong = targetsOf(readme).filter(
    (to) => !to.startsWith('https://') && !anchors.includes(to) && !existsSync(to),
  );
  expect(wrong).toEqual([]);
});

it('shows on npm a README without a link that only works beside the sources', () => {
  const { absolute, relative } = linkedFor('git+https://github.com/acme/uploader.git');
  expect(targetsOf(absolute).filter((to) => !/^(https:|#)/.test(to))).toEqual([]);
  expect(absolute).toContain('(https://raw.githubusercontent.com/acme/uploader/main/stories/');
  expect(absolute).toContain('(https://github.com/acme/uploader/blob/main/stories/guides/');
  expect(relative).toBe(readme);
});

it('leaves the README as it is while the repository is a placeholder', () => {
  expect(linkedFor('git+https://github.com/OWNER/uploader.git').absolute).toBe(readme);
});
