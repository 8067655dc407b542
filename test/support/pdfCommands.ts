import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserCommand } from 'vitest/node';

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** Which of the programs that judge a PDF are installed on this machine. */
    pdfTools(): Promise<{ poppler: boolean; qpdf: boolean }>;
    /** Poppler's drawing of each page, as PNG files in base64; the PDF in base64 as well. */
    drawByPoppler(pdf: string, dotsPerInch: number): Promise<string[]>;
    /** What `qpdf --check` finds wrong; empty where it is content. */
    checkByQpdf(pdf: string): Promise<string>;
  }
}

const run = promisify(execFile);
const isInstalled = (name: string): boolean => !spawnSync(name, ['--version']).error;

async function withFile<Result>(
  pdf: string,
  use: (path: string, folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'judged-pdf-'));
  try {
    const path = join(folder, 'judged.pdf');
    await writeFile(path, Buffer.from(pdf, 'base64'));
    return await use(path, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const pdfTools: BrowserCommand<[]> = () => ({
  poppler: isInstalled('pdftoppm'),
  qpdf: isInstalled('qpdf'),
});

const drawByPoppler: BrowserCommand<[pdf: string, dotsPerInch: number]> = (_, pdf, dotsPerInch) =>
  withFile(pdf, async (path, folder) => {
    const { stderr } = await run('pdftoppm', [
      '-png',
      '-r',
      String(dotsPerInch),
      path,
      join(folder, 'page'),
    ]);
    if (stderr) throw new Error(stderr);
    // Their numbers have leading zeros.
    const names = (await readdir(folder)).filter((name) => name.endsWith('.png')).sort();
    return Promise.all(names.map((name) => readFile(join(folder, name), 'base64')));
  });

const checkByQpdf: BrowserCommand<[pdf: string]> = (_, pdf) =>
  withFile(pdf, (path) =>
    run('qpdf', ['--check', path]).then(
      ({ stderr }) => stderr,
      (error: { stdout: string; stderr: string }) => error.stderr || error.stdout,
    ),
  );

/** What tests in the browser can have done by the machine: programs that judge a PDF. */
export const pdfCommands = { pdfTools, drawByPoppler, checkByQpdf };
