import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, inject, it } from 'vitest';

const { stranger } = inject('packed');
const tsc = join(
  dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
  'bin/tsc',
);

async function complaintsOf(project: string): Promise<string> {
  const run = promisify(execFile)(process.execPath, [tsc, '-p', join(stranger, project)]);
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  return stdout;
}

it.each(['bundler', 'nodenext'])(
  'compiles in a stranger’s strictest project under moduleResolution %s, libraries checked too',
  async (resolution) => {
    expect(await complaintsOf(`tsconfig.${resolution}.json`)).toBe('');
  },
);
