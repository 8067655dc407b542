/** A spreadsheet reads UTF-8 only where this stands first. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * A table as spreadsheets of these countries open it: `;` between fields, every field quoted, and nothing
 * that a file name could run as a formula.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(quoted).join(';')}\r\n`).join('');
}

function quoted(field: string): string {
  const safe = /^\s*[=+\-@\t\r\n]/.test(field) ? `'${field}` : field;
  return `"${safe.replaceAll('"', '""')}"`;
}
