/** What matters about a part of a form. */
export interface PartHead {
  readonly name: string;
  /** Sent with a file name, a content type, or both: to a server that is not a plain text field. */
  readonly isFile: boolean;
}

/**
 * Reads the header lines of a part, without the empty line after them; null where they are not spelled
 * as browsers spell them (WHATWG HTML, multipart/form-data encoding algorithm). Being strict is the
 * point: what a lenient reader behind us might understand differently does not pass.
 */
export function readPartHead(text: string): PartHead | null {
  let disposition: string | null = null;
  let hasType = false;
  for (const line of text.split('\r\n')) {
    const [, name = '', value = ''] = /^([\w-]+):[ \t]*([^\r\n\0]*)$/.exec(line) ?? [];
    if (/^content-disposition$/i.test(name) && disposition === null) disposition = value;
    else if (/^content-type$/i.test(name) && !hasType) hasType = true;
    else return null;
  }
  const [, name, fileName] =
    /^form-data; name="([^"\\]*)"(?:; filename="([^"]*)")?$/i.exec(disposition ?? '') ?? [];
  if (name === undefined) return null;
  return { name, isFile: hasType || fileName !== undefined };
}
