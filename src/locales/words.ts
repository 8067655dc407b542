import type { ProblemRow, ProblemWords } from './messages.js';

/**
 * One sentence in the forms that its value asks for: by the plural of a count (`one`, `other`, and what
 * else the language has), in minutes from 60 seconds on, and without the value where it is not known.
 */
export type WordForms = {
  readonly [Category in Intl.LDMLPluralRule]?: string | undefined;
} & {
  readonly other: string;
  readonly minutes?: string | undefined;
  readonly none?: string | undefined;
};

/** A sentence with a value is plain text, with the value's name in braces: "Preview of {fileName}". */
type Template<Values extends readonly unknown[]> = null extends Values[number]
  ? string | WordForms
  : Values[0] extends number
    ? string | WordForms
    : string;

/**
 * What a language pack holds for some words: plain text throughout, so that a pack can be spread,
 * serialised and handed from a server to a browser.
 */
export type PackOf<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends ProblemRow
    ? ProblemWords
    : Words[Key] extends (...values: infer Values) => string
      ? Template<Values>
      : Words[Key] extends string
        ? string
        : PackOf<Words[Key]>;
};

/** What a host may give for some words: any of them, as plain text or as a function of its values. */
export type GivenWords<Words> = {
  readonly [Key in keyof Words]?:
    | (Words[Key] extends ProblemRow
        ? ProblemRow
        : Words[Key] extends (...values: infer Values) => string
          ? Words[Key] | Template<Values>
          : Words[Key] extends string
            ? string
            : GivenWords<Words[Key]>)
    | undefined;
};
