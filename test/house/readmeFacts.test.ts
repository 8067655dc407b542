import { readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const readme = readFileSync('README.md', 'utf8');
const [opening = ''] = readme.split('\n- [');

it('opens with what it is, a picture, and two commands', () => {
  const [title, sentence] = opening.split('\n\n');
  expect(title).toBe(`# ${manifest.name}`);
  expect(sentence).toMatch(/^A React component that puts an invoice on a case\./);
  const [picture, commands] = [opening.search(/^!\[/m), opening.search(/^```sh/m)];
  expect(picture).toBeGreaterThan(0);
  expect(commands).toBeGreaterThan(picture);
  expect(opening.slice(commands).match(/^npm ci && npm \w+(?: \w+)?/gm)).toEqual([
    'npm ci && npm run storybook',
    'npm ci && npm test',
  ]);
});

it('has only badges that say what package.json says', () => {
  const { engines, peerDependencies: peers, license } = manifest;
  const badges = [...readme.matchAll(/img\.shields\.io\/badge\/([^)]+)-[0-9a-f]{6}\)/g)];
  expect(badges.map(([, said = '']) => decodeURIComponent(said))).toEqual([
    `node-${engines.node}`,
    `react-${peers.react.replaceAll('^', '').replace('||', '|')}`,
    `axios-${peers.axios}`,
    `license-${license}`,
  ]);
});

it('has pictures that weigh little and tell in words what they show', () => {
  const pictures = [...readme.matchAll(/^!\[([^\]]*)\]\(([^)]+)\)/gm)];
  expect(pictures.map(([, , path]) => path)).toEqual([
    'stories/pictures/overview.png',
    'stories/pictures/upload.gif',
  ]);
  for (const [, words, path] of pictures) {
    expect(words?.length).toBeGreaterThan(30);
    expect(statSync(path ?? '').size).toBeLessThanOrEqual(300_000);
  }
});

it('tells of every prop, and of none that is not there', () => {
  const api = readFileSync('test/package/api.md', 'utf8');
  const namesIn = (type: string): string[] => {
    const [, body = ''] = api.split(new RegExp(`^interface ${type}\\b.*$`, 'm'));
    return [...(body.split('\n}')[0] ?? '').matchAll(/^ {2}(\w+)\??:/gm)].map(
      ([, name = '']) => name,
    );
  };
  const props = [
    'CaseInvoiceUploaderProps',
    'UploaderLooks',
    'UseCaseInvoiceUploadOptions',
  ].flatMap(namesIn);
  const [, table = ''] = /^## Props\n([\s\S]*?)\n\n`use/m.exec(readme) ?? [];
  const rows = [...table.matchAll(/^\| (`[^|]+) \|/gm)];
  const told = rows.flatMap(([, cell = '']) => [...cell.matchAll(/`(\w+)/g)]);
  const names = new Set([...props, 'ref']);
  expect(new Set(told.map(([, name]) => name))).toEqual(names);
  expect(names.size).toBeGreaterThan(25);
});
