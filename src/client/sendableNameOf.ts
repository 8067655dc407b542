/** What a form's readers take apart, unescape or cut a name at, and what browsers write as a code. */
const AMBIGUOUS = /[\p{Cc}\p{Cs}\u2028\u2029"\\/]|%(?=22|0a|0d)|&(?=#)/giu;

/**
 * A file's name as every reader of a form reads it alike: browsers write a quote or a line break as a
 * percent code that not all decode, and send a backslash as it is, which hides the quote behind it from
 * some.
 */
export function sendableNameOf(name: string): string {
  return name.replace(AMBIGUOUS, '_') || 'file';
}
