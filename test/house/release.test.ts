import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
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

it('takes no axios with a hole that is known', () => {
  expect(manifest.peerDependencies.axios).toBe('^1.18');
});
