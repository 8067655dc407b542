import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import manifest from '../../../package.json' with { type: 'json' };

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the packed package lies: the tarball, and two projects of strangers that installed it. */
    packed: { tarball: string; stranger: string; strangerWithReact18: string };
  }
}

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const installed = join(repository, 'node_modules');

function link(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  symlinkSync(from, to, 'junction');
}

function unpack(tarball: string, project: string): void {
  const target = join(project, 'node_modules', manifest.name);
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', target, '--strip-components=1']);
}

/** A project that has what the package says it needs and nothing else: a forgotten dependency shows. */
function makeStranger(project: string): void {
  const names = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
  for (const name of [...names, '@types/react', '@types/react-dom']) {
    link(join(installed, name), join(project, 'node_modules', name));
  }
  cpSync(join(repository, 'test/package/stranger'), project, { recursive: true });
}

/** The same under React 18; needs `--preserve-symlinks`, so that all of it finds that React. */
function makeStrangerWithReact18(project: string): void {
  for (const name of readdirSync(installed)) {
    if (name.startsWith('.') || ['react', 'react-dom', manifest.name].includes(name)) continue;
    link(join(installed, name), join(project, 'node_modules', name));
  }
  for (const name of ['react', 'react-dom']) {
    link(join(installed, `${name}-18`), join(project, 'node_modules', name));
  }
  cpSync(join(repository, 'test/package/stranger'), project, { recursive: true });
}

/** Packs the built package as `npm publish` would, once for all tests of this folder. */
export function setup(project: TestProject): () => void {
  if (!existsSync(join(repository, 'dist/index.js'))) {
    throw new Error('There is no dist folder: run `npm run build` first.');
  }
  const folder = mkdtempSync(join(tmpdir(), 'packed-package-'));
  const npm = process.env['npm_execpath'];
  const args = ['pack', '--ignore-scripts', '--pack-destination', folder];
  execFileSync(npm ? process.execPath : 'npm', npm ? [npm, ...args] : args, {
    cwd: repository,
    stdio: 'pipe',
  });

  const tarball = join(folder, `${manifest.name}-${manifest.version}.tgz`);
  const stranger = join(folder, 'stranger');
  const strangerWithReact18 = join(folder, 'stranger-18');
  for (const path of [stranger, strangerWithReact18]) unpack(tarball, path);
  makeStranger(stranger);
  makeStrangerWithReact18(strangerWithReact18);

  project.provide('packed', { tarball, stranger, strangerWithReact18 });
  return () => rmSync(folder, { recursive: true, force: true });
}
