/**
 * A count with its noun in the form the language wants, "1 sekund", "21 sekunder". For languages that
 * know two forms; the count is written as the language writes numbers.
 */
export function pluralOf(locale: string, count: number, one: string, other: string): string {
  const form = new Intl.PluralRules(locale).select(count);
  return `${new Intl.NumberFormat(locale).format(count)} ${form === 'one' ? one : other}`;
}
