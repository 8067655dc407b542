/** A table as Markdown, its first column of words, the others of numbers. */
export function tableOf(heading: readonly string[], lines: readonly (readonly string[])[]): string {
  const rule = heading.map((_, column) => (column === 0 ? '---' : '--:'));
  return [heading, rule, ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n');
}
