/** What is wrong with what was heard; null where it is as asked. */
export function faultOfHeard(heard: readonly string[], wanted: readonly string[]): string | null {
  const text = heard.join(' | ');
  let from = 0;
  for (const words of wanted) {
    const at = text.indexOf(words, from);
    if (at < 0) {
      return text.includes(words) ? `"${words}" is heard too early` : `"${words}" is not heard`;
    }
    from = at + words.length;
  }
  const twice = wanted.find((words) => text.indexOf(words) !== text.lastIndexOf(words));
  return twice === undefined ? null : `"${twice}" is heard more than once`;
}

/** That a region without words is read by its kind, "statusbar"; null where none is. */
export function emptyFaultOf(heard: readonly string[]): string | null {
  const empty = heard.find((line) => /\bstatus ?bar\b|^alert\.?$/i.test(line));
  return empty === undefined ? null : `"${empty}" is heard of a region without words`;
}
