import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../../../package.json' with { type: 'json' };
import { runNpm } from './runCommand.js';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** Where each folder with a manifest is the project of somebody who installed the package. */
export const consumersFolder: string = join(repository, 'test/consumers');

/** Packs the built package where the consumers' manifests look for it. */
export async function packPackage(): Promise<void> {
  const folder = join(consumersFolder, '.packed');
  mkdirSync(folder, { recursive: true });
  const args = ['pack', '--ignore-scripts', '--pack-destination', folder];
  await runNpm(args, { cwd: repository });
  const { name, version } = manifest;
  renameSync(join(folder, `${name}-${version}.tgz`), join(folder, `${name}.tgz`));
}

/** Installs what a consumer's lock file names, and the package that was packed last. */
export async function installConsumer(name: string): Promise<void> {
  // No dependency's script runs: nothing here needs one.
  const args = ['ci', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  await runNpm(args, { cwd: join(consumersFolder, name) });
}
