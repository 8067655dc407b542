import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ESTree, parseSync } from 'vite';

/** A name at the top of a declaration file: declared there, or brought in from elsewhere. */
export type TopLevelName =
  | { readonly kind: 'declared'; readonly text: string; readonly mentions: ReadonlySet<string> }
  | { readonly kind: 'imported'; readonly file: string; readonly name: string };

/** What a `.d.ts` file says, by name; packages of others are left out. */
export interface DeclarationFile {
  readonly names: ReadonlyMap<string, TopLevelName>;
  /** Exported name to the name it has in the file. */
  readonly exports: ReadonlyMap<string, string>;
}

type Node = ESTree.Node;

/**
 * Reads a declaration file with a parser alone.
 *
 * @throws {Error} on what this does not follow: it must not leave anything out in silence.
 */
export function readDeclarationFile(file: string): DeclarationFile {
  const source = readFileSync(file, 'utf8');
  const { program, comments, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const names = new Map<string, TopLevelName>();
  const exports = new Map<string, string>();

  const textOf = ({ start, end }: Node): string => {
    let text = '';
    let from = start;
    for (const comment of comments) {
      if (comment.start < start || comment.end > end) continue;
      text += source.slice(from, comment.start);
      from = comment.end;
    }
    return (text + source.slice(from, end))
      .replace(/^declare /, '')
      .replace(/\n\s*(?=\n)/g, '')
      .replaceAll('    ', '  ');
  };
  const declare = (declaration: Node, isExported: boolean): void => {
    const text = textOf(declaration);
    const mentions = mentionsOf(declaration);
    for (const name of declaredNamesOf(declaration, file)) {
      const earlier = names.get(name);
      // Overloads are one name with several declarations.
      const isMore = earlier?.kind === 'declared';
      names.set(name, {
        kind: 'declared',
        text: isMore ? `${earlier.text}\n${text}` : text,
        mentions: isMore ? new Set([...earlier.mentions, ...mentions]) : mentions,
      });
      if (isExported) exports.set(name, name);
    }
  };
  const bringIn = (as: string, name: string, specifier: string): void => {
    if (!specifier.startsWith('.')) return;
    const target = join(dirname(file), specifier.replace(/\.js$/, '.d.ts'));
    names.set(as, { kind: 'imported', file: target, name });
  };

  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration') {
      for (const each of statement.specifiers) {
        if (each.type === 'ImportSpecifier')
          bringIn(each.local.name, nameOf(each.imported), statement.source.value);
        else if (statement.source.value.startsWith('.')) throw notFollowed(file, each);
      }
    } else if (statement.type === 'ExportNamedDeclaration') {
      if (statement.declaration) declare(statement.declaration, true);
      for (const { local, exported } of statement.specifiers) {
        const name = nameOf(exported);
        // A name that cannot be written, so that a local one of the same spelling stays apart.
        const inside = statement.source ? `export ${name}` : nameOf(local);
        if (statement.source) bringIn(inside, nameOf(local), statement.source.value);
        exports.set(name, inside);
      }
    } else if (/Declaration$|^TSDeclareFunction$/.test(statement.type)) {
      if (/^Export/.test(statement.type)) throw notFollowed(file, statement);
      declare(statement, false);
    } else {
      throw notFollowed(file, statement);
    }
  }
  return { names, exports };
}

function declaredNamesOf(declaration: Node, file: string): string[] {
  const ids =
    declaration.type === 'VariableDeclaration'
      ? declaration.declarations.map(({ id }) => id)
      : 'id' in declaration
        ? [declaration.id]
        : [];
  const names = ids.flatMap((id) => (id?.type === 'Identifier' ? [id.name] : []));
  if (names.length === 0 || names.length < ids.length) throw notFollowed(file, declaration);
  return names;
}

/** Every identifier in it but the names of properties. */
function mentionsOf(node: Node): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    if (typeof value !== 'object' || value === null || !('type' in value)) return;
    if (value.type === 'Identifier' && 'name' in value) found.add(String(value.name));
    const isPlainKey = 'computed' in value && value.computed === false;
    for (const [key, child] of Object.entries(value)) {
      if (!(isPlainKey && key === 'key')) walk(child);
    }
  };
  walk(node);
  return found;
}

function nameOf(name: ESTree.ModuleExportName): string {
  return name.type === 'Literal' ? name.value : name.name;
}

function notFollowed(file: string, { type, start }: Node): Error {
  return new Error(`${file}: a ${type} at ${start} is not followed by the API report.`);
}
