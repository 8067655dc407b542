/** What the page on tests has in a file of its own. */
export const handlers: readonly object[] = [];
