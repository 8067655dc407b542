declare const process: { readonly env: { readonly NODE_ENV?: string } };

const told = new Set<string>();

/**
 * Tells a developer, once, which of a host's messages were not used.
 *
 * @param keys Their places, as `said.stored`; only such as English has, so that they are few.
 */
export function warnOfWords(keys: readonly string[]): void {
  if (process.env.NODE_ENV === 'production') return;
  const news = keys.filter((key) => !told.has(key));
  if (news.length === 0) return;
  for (const key of news) told.add(key);
  // biome-ignore lint/suspicious/noConsole: for the developer alone, who sees no error otherwise
  console.warn(
    `case-invoice-uploader: English is shown for ${news.join(', ')}, since what \`messages\` has there is ` +
      'no text (or, where there is a value to tell, no text and no function). A pack that was spread in a ' +
      'server component, or functions that were serialised, are the usual reason.',
  );
}
