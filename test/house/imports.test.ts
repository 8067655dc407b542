import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = resolve(import.meta.dirname, '../../src');

/** What each folder may import of the others; its own files always. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  file: ['core'],
  client: ['core'],
  locales: ['core'],
  dom: [],
  theme: [],
  engine: ['core', 'file', 'client/contract'],
  hooks: ['core', 'dom', 'file', 'client', 'engine', 'locales'],
  components: ['core', 'dom', 'engine', 'locales', 'hooks', 'theme'],
  images: ['core', 'client/contract'],
  batch: ['core', 'dom', 'client', 'engine', 'file', 'hooks', 'components', 'locales', 'theme'],
  testing: ['core', 'client/contract'],
  pdf: ['core', 'locales'],
  proxy: ['core', 'client/contract'],
  '': ['core', 'client', 'engine', 'hooks', 'components', 'locales', 'theme'],
};

/** The files of `pdf` that draw; its reader knows no React. */
const PDF_PREVIEW = [
  'pdf/createPdfPreview',
  'pdf/PdfView',
  'pdf/PdfPageView',
  'pdf/useOpenPdf',
  'pdf/usePageBox',
];

/** Who may import a package. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  react: ['hooks', 'components', 'theme', 'batch/hooks', 'batch/parts', ...PDF_PREVIEW],
  axios: ['client'],
  'react-dropzone': ['hooks/useFileDrop'],
  '@tanstack/react-query': ['hooks', 'batch/hooks'],
  jose: ['proxy'],
};

interface ImportLine {
  readonly from: string;
  readonly to: string;
}

function importsOf(file: string): ImportLine[] {
  const from = posix.normalize(relative(src, file)).replace(/\.tsx?$/, '');
  const text = readFileSync(file, 'utf8');
  const lines = text.matchAll(
    /(?:^|\n)(?:import|export)\b[^;'"]*?\bfrom\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g,
  );
  return [...lines].map(([, fixed, dynamic]) => {
    const to = fixed ?? dynamic ?? '';
    return {
      from,
      to: to.startsWith('.') ? relative(src, join(dirname(file), to)).replace(/\.js$/, '') : to,
    };
  });
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => join(src, name));
const lines = files.flatMap(importsOf);

const isOfEngine = (path: string): boolean => path.startsWith('engine/');
const folderOf = (path: string): string =>
  path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
const isOwn = ({ to }: ImportLine): boolean =>
  files.includes(join(src, `${to}.ts`)) || files.includes(join(src, `${to}.tsx`));

describe('the house', () => {
  it('has every folder in the plan of who may import whom', () => {
    expect([...new Set(files.map((file) => folderOf(relative(src, file))))].sort()).toEqual(
      Object.keys(MAY_IMPORT).sort(),
    );
  });

  it('imports only downwards', () => {
    const wrong = lines.filter((line) => {
      if (!isOwn(line) || folderOf(line.from) === folderOf(line.to)) return false;
      const allowed = MAY_IMPORT[folderOf(line.from)] ?? [];
      return !allowed.some((place) => line.to === place || line.to.startsWith(`${place}/`));
    });
    expect(wrong).toEqual([]);
  });

  it('keeps the batch itself free of React and of words', () => {
    const isItself = ({ from }: ImportLine): boolean =>
      /^batch\/[^/]+$/.test(from) && from !== 'batch/index';
    const allowed = ['core', 'engine', 'file', 'client/contract', 'batch'];
    const wrong = lines.filter(
      (line) =>
        isItself(line) &&
        (!allowed.some((place) => line.to === place || line.to.startsWith(`${place}/`)) ||
          /^batch\/\w+\//.test(line.to)),
    );
    expect(wrong).toEqual([]);
  });

  it('uses each package only where it belongs', () => {
    const wrong = lines.filter(({ from, to }) => {
      if (isOwn({ from, to })) return false;
      const name = to.startsWith('@') ? to.split('/', 2).join('/') : (to.split('/')[0] ?? '');
      const places = MAY_USE[name];
      return !places?.some((place) => from === place || from.startsWith(`${place}/`));
    });
    expect(wrong).toEqual([]);
  });

  it('names the window in one file of the engine alone', () => {
    const naming = files.filter((file) => {
      const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      return /\b(?:window|document|navigator)\b/.test(code);
    });
    const ofEngine = naming.map((file) => relative(src, file)).filter(isOfEngine);
    expect(ofEngine).toEqual(['engine/page.ts']);
  });

  it('has no file that imports itself in a circle', () => {
    const targets = new Map<string, string[]>();
    for (const { from, to } of lines) targets.set(from, [...(targets.get(from) ?? []), to]);
    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (name: string, path: readonly string[]): void => {
      if (path.includes(name)) circles.push([...path.slice(path.indexOf(name)), name].join(' -> '));
      if (done.has(name)) return;
      done.add(name);
      for (const next of targets.get(name) ?? []) visit(next, [...path, name]);
    };
    for (const name of targets.keys()) visit(name, []);
    expect(circles).toEqual([]);
  });
});
