/** Rows that stand together in the page; see {@link rowGroupOf}. */
const ROWS_OF_A_GROUP = 50;

/** The id of the row that came as the so many-th. */
export function rowIdOf(count: number): string {
  return `row-${count}`;
}

/** The group that a row belongs to for as long as it lives, whatever goes from the list. */
export function rowGroupOf(id: string): number {
  return Math.floor(Number(id.slice(id.indexOf('-') + 1)) / ROWS_OF_A_GROUP);
}
