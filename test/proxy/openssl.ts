import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder for one test's keys. */
export function keyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'keys-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs one documented command in a folder; gives the file called `key`. */
export function keyOf(folder: string, command: string): string {
  const [program = '', ...args] = command.split(' ');
  execFileSync(
    program,
    args.map((arg) => (arg === "''" ? '' : arg)),
    {
      cwd: folder,
      stdio: 'pipe',
    },
  );
  return readFileSync(join(folder, 'key'), 'utf8');
}

/** The public half of the file called `key`. */
export function publicHalfOf(folder: string): string {
  return String(execFileSync('openssl', ['pkey', '-in', 'key', '-pubout'], { cwd: folder }));
}

/** Whether a program is on this machine. */
export function has(program: string, flag: string): boolean {
  try {
    execFileSync(program, [flag], { stdio: 'ignore' });
    return true;
  } catch (error) {
    return (error as { code?: unknown }).code !== 'ENOENT';
  }
}
