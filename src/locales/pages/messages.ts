import type { ProblemRow } from '../messages.js';

/** Words of the pages that become one invoice. "Cancel" is that of the uploader itself. */
export interface PagesMessages {
  /** Name of the list. */
  readonly list: string;
  /** The status, beside the list: what a person is asked to do. */
  readonly arranging: string;
  /** The status while the pages become one file. */
  readonly combining: string;

  readonly moveUp: string;
  readonly moveDown: string;
  readonly turnPage: string;
  readonly removePage: string;
  readonly sendPages: string;
  readonly addPages: string;

  /** Text of a thumbnail, and description of a page's buttons: "Page 2 of 5" */
  readonly pageOf: (page: number, count: number) => string;

  /** Said politely after what a person did. */
  readonly said: {
    /** The list appears: so many pages are in it. */
    readonly arranging: (count: number) => string;
    readonly added: (count: number) => string;
    /** Where the page is now. */
    readonly moved: (page: number, count: number) => string;
    readonly turned: (page: number) => string;
    /** How many pages are left. */
    readonly removed: (count: number) => string;
  };

  /** Rows beside those of `Messages.problems`. */
  readonly problems: {
    readonly 'too-many-files/not-combinable': ProblemRow;
    readonly 'too-many-files/too-many-pages': ProblemRow;
    readonly 'file-unreadable/page-unreadable': ProblemRow;
  };
}
