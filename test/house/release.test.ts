import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const folder = '.github/workflows/';
const workflows = readdirSync(folder).map((name) => readFileSync(folder + name, 'utf8'));
const release = readFileSync(`${folder}release.yml`, 'utf8').split('\njobs:\n')[1] ?? '';

/** The text of each job of the release, by name, without comments. */
const jobs = new Map(
  release
    .replace(/\s#.*$/gm, '')
    .split(/^ {2}(?=\w+:$)/m)
    .filter(Boolean)
    .map((text) => [text.slice(0, text.indexOf(':')), text]),
);
const jobsWith = (words: string | RegExp): string[] =>
  [...jobs].filter(([, text]) => text.match(words)).map(([name]) => name);

describe('the workflows', () => {
  it('name every action by its commit', () => {
    const uses = workflows.flatMap((text) => [...text.matchAll(/uses: (\S+)/g)]);
    expect(uses.length).toBeGreaterThan(5);
    for (const [, action = ''] of uses) expect(action).toMatch(/^\.\/|@[0-9a-f]{40}$/);
  });

  it('give nothing by default', () => {
    expect(
      workflows.every((text) => /^permissions:( \{\}|\n {2}contents: read)$/m.test(text)),
    ).toBe(true);
  });
});

describe('the release', () => {
  it('builds where there is no token, and has tokens where nothing is built', () => {
    expect(jobsWith('npm run build')).toEqual(['build']);
    expect(jobsWith(/secrets\.|: write/)).toEqual(['version', 'publish', 'tag']);
    expect(jobsWith('id-token')).toEqual(['publish']);
    expect(jobs.get('build')).toContain('persist-credentials: false');
  });

  it('runs no script of a dependency beside a token', () => {
    for (const name of jobsWith(/secrets\.|: write/)) {
      const installs = (jobs.get(name) ?? '').match(/npm (ci|install|publish).*/g) ?? [];
      for (const install of installs) expect(install).toContain('--ignore-scripts');
    }
    expect(jobs.get('version')).toContain('npm ci --ignore-scripts');
    expect(manifest.scripts['release:version']).toMatch(/npm install .*--ignore-scripts/);
  });

  it('publishes from a protected environment, with provenance, what another job has packed', () => {
    const publish = jobs.get('publish') ?? '';
    for (const words of ['environment: npm', 'download-artifact@', '--provenance']) {
      expect(publish).toContain(words);
    }
    expect(publish).not.toMatch(/npm ci|npm run/);
  });

  it('publishes no placeholders, neither there nor by hand', () => {
    expect(jobs.get('publish')).toMatch(/refusePlaceholders\.mjs[\s\S]*npm publish/);
    expect(manifest.scripts.prepublishOnly).toBe('node .ci/refusePlaceholders.mjs');
    const { status, stderr } = spawnSync(process.execPath, ['.ci/refusePlaceholders.mjs'], {
      encoding: 'utf8',
    });
    const isNamed = !JSON.stringify(manifest).includes('/OWNER/');
    expect([status, stderr.includes('repository, homepage, bugs')]).toEqual(
      isNamed ? [0, false] : [1, true],
    );
  });
});

describe('the next version', () => {
  const changeset = createRequire(import.meta.url).resolve('@changesets/cli/bin.js');
  const nameRelease = resolve('.ci/nameRelease.mjs');

  /** What counting the version up makes of a changelog. */
  function countUp(changelog: string): { status: number | null; version: string; text: string } {
    const cwd = mkdtempSync(join(tmpdir(), 'release-'));
    onTestFinished(() => rmSync(cwd, { recursive: true }));
    cpSync('.changeset/config.json', join(cwd, '.changeset/config.json'));
    const files = {
      'package.json': `{ "name": "${manifest.name}", "version": "0.1.0" }`,
      'package-lock.json': '{}',
      '.changeset/one.md': `---\n"${manifest.name}": minor\n---\n\nA change.\n`,
      'CHANGELOG.md': changelog,
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
    spawnSync('git', ['init', '-q', '-b', 'main'], { cwd });
    spawnSync(process.execPath, [changeset, 'version'], { cwd });
    const { status } = spawnSync(process.execPath, [nameRelease], { cwd });
    const read = (name: string): string => readFileSync(join(cwd, name), 'utf8');
    return {
      status,
      version: JSON.parse(read('package.json')).version,
      text: read('CHANGELOG.md'),
    };
  }

  it('is what the changelog tells under "Unreleased", and nothing stands above it', () => {
    const { status, version, text } = countUp(
      '# Changelog\n\n## Unreleased\n\n- New.\n\n## 0.1.0\n\n- Old.\n',
    );
    expect([status, version]).toEqual([0, '0.2.0']);
    expect(text).toBe('# Changelog\n\n## 0.2.0\n\n- New.\n\n## 0.1.0\n\n- Old.\n');
  });

  it.each(['# Changelog\n\n## 0.1.0\n', '# Changelog\n\n## Unreleased\n\n## 0.1.0\n'])(
    'is not made where nothing is told: %j',
    (changelog) => {
      expect(countUp(changelog)).toMatchObject({ status: 1, text: changelog });
    },
  );

  it('is asked for by a changeset as long as the changelog tells something unreleased', () => {
    const isUnreleased = readFileSync('CHANGELOG.md', 'utf8').includes('\n## Unreleased\n');
    const waiting = readdirSync('.changeset').filter((name) => /^(?!README).*\.md$/.test(name));
    expect(waiting.length > 0).toBe(isUnreleased);
  });

  it('is counted up by the script that the workflow runs, and packed with absolute links', () => {
    expect(manifest.scripts['release:version']).toContain('version && node .ci/nameRelease.mjs &&');
    expect(jobs.get('version')).toContain('npm run release:version');
    expect(jobs.get('build')).toMatch(/linkReadme\.mjs absolute\s+npm pack/);
  });
});

it('takes no axios with a hole that is known', () => {
  expect(manifest.peerDependencies.axios).toBe('^1.18');
});
