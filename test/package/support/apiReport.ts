import { join } from 'node:path';
import { type DeclarationFile, readDeclarationFile } from './readDeclarationFile.js';

/** Entry point of the package (`.`, `./core`) to its declaration file. */
export type Entries = ReadonlyMap<string, string>;

interface Shown {
  readonly text: string;
  /** The entries that export it; none where it can only be reached through another type. */
  readonly entries: string[];
}

/**
 * The public types of a package in one text: what each entry exports, and every declaration that can be
 * reached from there, without comments, sorted by name. Where a declaration lies is left out: moving it
 * changes nothing for anybody.
 */
export function apiReport(root: string, entries: Entries): string {
  const files = new Map<string, DeclarationFile>();
  const shown = new Map<string, Shown>();
  const read = (file: string): DeclarationFile => {
    const known = files.get(file) ?? readDeclarationFile(file);
    files.set(file, known);
    return known;
  };

  /** Shows what a name in a file means, and all that it mentions; gives the name it was declared by. */
  const show = (file: string, name: string, entry: string | null): string | null => {
    const { names } = read(file);
    const found = names.get(name);
    if (!found) return null;
    if (found.kind === 'imported') {
      const inside = read(found.file).exports.get(found.name);
      if (inside === undefined) throw new Error(`${found.file} does not export ${found.name}.`);
      return show(found.file, inside, entry);
    }
    const key = `${name} ${file}`;
    const known = shown.get(key);
    if (entry && known && !known.entries.includes(entry)) known.entries.push(entry);
    if (known) return name;
    shown.set(key, { text: found.text, entries: entry ? [entry] : [] });
    for (const mention of found.mentions) if (mention !== name) show(file, mention, null);
    return name;
  };

  const lists = [...entries].map(([entry, types]) => {
    const file = join(root, types);
    const exported = [...read(file).exports].sort(([a], [b]) => (a < b ? -1 : 1));
    const lines = exported.map(([name, inside]) => {
      const declared = show(file, inside, entry);
      return declared === name ? `- ${name}` : `- ${name} (${declared})`;
    });
    return `## \`${entry}\`\n\n${lines.join('\n')}`;
  });
  const declarations = [...shown]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { text, entries: by }]) => {
      const from = by.length > 0 ? by.join(', ') : 'not exported by name';
      return `// ${from}\n${text}`;
    });
  return [
    '# The public API',
    'Made from the built declarations by `npm run api`; a test compares it. What changes here changes for every host: read the difference, then choose the version.',
    ...lists,
    `## Declarations\n\n\`\`\`ts\n${declarations.join('\n\n')}\n\`\`\`\n`,
  ].join('\n\n');
}
