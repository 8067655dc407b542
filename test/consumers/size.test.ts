import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, it } from 'vitest';
import { MOST_KILOBYTES } from '../package/support/mostKilobytes.js';
import { consumersFolder, installConsumer, packPackage } from './support/packPackage.js';

const LONGEST_INSTALL_MS = 600_000;

beforeAll(packPackage, LONGEST_INSTALL_MS);

it.each([
  ['rollup', 1],
  // It keeps what the parts that are loaded apart need of the others.
  ['webpack5', 1.1],
] as const)(
  'costs a host of one name alone little more than that, by %s',
  async (name, share) => {
    await installConsumer(name);
    const names = Object.keys(MOST_KILOBYTES);
    const { stdout } = await promisify(execFile)(process.execPath, ['weigh.mjs', ...names], {
      cwd: join(consumersFolder, name),
    });
    const bytesOf: Record<string, number> = JSON.parse(stdout);
    const heavy = Object.entries(MOST_KILOBYTES).filter(
      ([one, kilobytes]) => !((bytesOf[one] ?? Number.NaN) <= kilobytes * 1024 * share),
    );
    expect(heavy, stdout).toEqual([]);
  },
  LONGEST_INSTALL_MS,
);
