import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { repository, source, work } from './places.js';

/** Options of {@link prepare}. */
export interface PrepareOptions {
  /** Take the `dist` that is there instead of building it. */
  readonly isBuilt: boolean;
}

function npm(args: readonly string[], cwd: string): void {
  const path = process.env['npm_execpath'];
  const quiet = [...args, '--loglevel=error'];
  execFileSync(path ? process.execPath : 'npm', path ? [path, ...quiet] : quiet, {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Installs the peers and the packed component into the work folder, where they disturb nobody. */
export function prepare({ isBuilt }: PrepareOptions): void {
  mkdirSync(work, { recursive: true });
  installPeers();
  if (!isBuilt) npm(['run', 'build'], repository);
  npm(['pack', '--ignore-scripts', '--pack-destination', work], repository);
  const target = join(work, 'node_modules', manifest.name);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const tarball = join(work, `${manifest.name}-${manifest.version}.tgz`);
  execFileSync('tar', ['-xzf', tarball, '-C', target, '--strip-components=1']);
}

function installPeers(): void {
  const lock = readFileSync(join(source, 'peers/package-lock.json'), 'utf8');
  const installed = join(work, 'installed.json');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lock) return;
  cpSync(join(source, 'peers'), work, { recursive: true });
  npm(['ci', '--no-progress'], work);
  writeFileSync(installed, lock);
}

/** Version of a package that is measured, `?` where it is not installed. */
export function versionOf(name: string): string {
  const path = join(work, 'node_modules', name, 'package.json');
  if (!existsSync(path)) return '?';
  const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
  return version;
}
