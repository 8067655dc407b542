import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** A sample of the README or the manual, as a module of its own. */
export interface Sample {
  /** Where it stands: "README.md:40". */
  readonly place: string;
  readonly extension: 'ts' | 'tsx' | 'js';
  readonly code: string;
}

const FENCE = /^```(tsx?|js)\n([\s\S]*?)^```$/gm;
const IMPORT = /^import [^;]+;.*$/gm;
const guides = 'stories/guides';

/** Every page that shows code to a host. */
export function pagesWithSamples(): readonly string[] {
  const manual = readdirSync(guides).filter((name) => name.endsWith('.mdx'));
  return ['README.md', 'stories/Introduction.mdx', ...manual.map((name) => `${guides}/${name}`)];
}

/**
 * The samples of a page, from top to bottom. A page is read in this order, so that what an earlier sample
 * imports a later one may use without repeating it.
 */
export function readSamples(page: string): readonly Sample[] {
  const text = readFileSync(page, 'utf8');
  const imported = new Map<string, string>();
  return [...text.matchAll(FENCE)].map(([, language = '', code = ''], index) => {
    const own = [...code.matchAll(IMPORT)].map(([line]) => line);
    const missing = [...imported].filter(
      ([name]) => new RegExp(`\\b${name}\\b`).test(code) && !declares(code, own, name),
    );
    for (const line of own)
      for (const [name, single] of singlesOf(line)) imported.set(name, single);
    const line = text.slice(0, [...text.matchAll(FENCE)][index]?.index).split('\n').length;
    return {
      place: `${basename(page)}:${line}`,
      extension:
        language === 'js' ? 'js' : language === 'ts' && !code.includes('/>') ? 'ts' : 'tsx',
      code: [...missing.map(([, single]) => single), code, 'export {};\n'].join('\n'),
    };
  });
}

function declares(code: string, imports: readonly string[], name: string): boolean {
  const isImported = imports.some((line) => singlesOf(line).some(([each]) => each === name));
  return isImported || new RegExp(`\\b(?:const|let|function|class|type) ${name}\\b`).test(code);
}

/** Each name of an import line with an import of its own. */
function singlesOf(line: string): readonly (readonly [name: string, single: string])[] {
  const [, type = '', names = '', from = ''] =
    /^import (type )?\{([^}]+)\} from ('[^']+')/.exec(line) ?? [];
  return names
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => [
      name.replace(/^type |^\w+ as /g, ''),
      `import ${type}{ ${name} } from ${from};`,
    ]);
}
