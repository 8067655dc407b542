import type { MediaUploadErrorCode } from '../core/errorCodes.js';
import type { MediaUploadError } from '../core/MediaUploadError.js';

/** An error's facts, put into words of the language already. */
export interface ProblemFacts {
  readonly error: MediaUploadError;
  /** The types this field takes, as a list: "PDF, JPEG or PNG". */
  readonly types: string;
  /** The type the file has, "HEIC"; null where unknown. */
  readonly actual: string | null;
  /** The largest size allowed, "10 MB"; null where unknown. */
  readonly maxSize: string | null;
}

/** What happened, and one sentence that tells what to do. */
export type ProblemWords = readonly [what: string, advice: string];

/**
 * The words of one row of `problems`. In plain text `{domain}`, `{types}`, `{actual}`, `{maxSize}`,
 * `{found}`, `{number}` and `{fileName}` stand for the facts, `{message}` for what the API said, and
 * `{quoted}` for the same without its full stop.
 */
export type ProblemRow = ProblemWords | ((facts: ProblemFacts) => ProblemWords);

/** Every error code, and behind a stroke its finer reason or what is known besides. */
export type ProblemKey =
  | MediaUploadErrorCode
  | 'file-required/incomplete'
  | 'file-required/not-uploaded'
  | 'content-type-not-allowed/heic'
  | 'content-type-not-allowed/type-known'
  | 'file-too-large/limit-known'
  | 'file-unreadable/folder'
  | 'file-unreadable/changed'
  | 'file-unreadable/not-a-file'
  | 'too-many-files/busy'
  | 'wrong-number/other-number'
  | 'timeout/no-answer'
  | 'unexpected-response/wrong-address'
  | 'unexpected-response/html'
  | 'unknown/not-made'
  | 'unknown/message-known';

/**
 * Every word of the single uploader that a person sees or hears, complete and ready to be used: what
 * takes a value is a function. Values are formatted for the language already, unless they are numbers.
 */
export interface Messages {
  /** BCP 47 tag that numbers, dates, lists and plurals are formatted for. */
  readonly locale: string;

  /** Name of the group where the host gives no `label`. */
  readonly label: string;

  readonly chooseFile: string;
  readonly chooseAnother: string;
  readonly replaceFile: string;
  readonly removeFile: string;
  readonly upload: string;
  readonly cancelUpload: string;
  readonly cancel: string;
  readonly tryAgain: string;
  readonly tryNow: string;
  readonly openInvoice: string;
  readonly getNewLink: string;
  readonly showPreview: string;
  readonly hidePreview: string;
  readonly copyDetails: string;
  readonly detailsCopied: string;
  readonly keepEarlierFile: string;
  readonly keepStoredInvoice: string;

  /** Headline of the empty zone. */
  readonly addInvoice: string;
  /** Beside the button of the empty zone: that dropping and pasting work too. */
  readonly dropHint: string;
  /** The types, and the largest size where there is one. */
  readonly allowed: (types: string, maxSize: string | null) => string;
  /** Names of whole groups of types, as they stand in a list beside "PDF". */
  readonly wildcards: {
    readonly [Type in
      | 'image/*'
      | 'audio/*'
      | 'video/*'
      | 'text/*'
      | 'application/*'
      | '*/*']: string;
  };
  /** Told beforehand to whoever does not see the asterisk. */
  readonly required: string;
  /** The browser's reason for not sending a form without the invoice. */
  readonly fileRequired: string;
  /** While a file is held over the zone. */
  readonly dropNow: string;
  /** While a file is held over the zone and would be turned away. */
  readonly dropNotNow: string;
  /** Text was pasted, with a picture of it beside it, as word processors do: no file was meant. */
  readonly textPasted: string;

  readonly checking: string;
  readonly ready: string;
  readonly uploading: string;
  readonly saving: string;
  readonly stored: string;
  /** Seconds until it goes on by itself. */
  readonly waiting: {
    readonly [Reason in 'rate-limited' | 'server-busy']: (seconds: number) => string;
  } & {
    readonly offline: string;
  };
  /** After a cancel: whether anything can have been stored. */
  readonly cancelled: { readonly 'not-sent': string; readonly unknown: string };

  /** Name of the progress bar. */
  readonly progressOf: (fileName: string) => string;
  /** Value of the progress bar while nothing is known of how far it is. */
  readonly progressUnknown: string;
  /** "1.2 MB of 4.7 MB" */
  readonly bytesOf: (loaded: string, total: string) => string;
  readonly perSecond: (bytes: string) => string;
  readonly timeLeft: (seconds: number) => string;

  /** Beside the file's size: "3 pages" */
  readonly pageCount: (count: number) => string;
  /** Beside the file: what it was before `prepareFile` changed it. */
  readonly convertedFrom: (fileName: string) => string;
  /** Beside the file: the case's number was found in it. */
  readonly numberFound: (number: string) => string;

  readonly previewOf: (fileName: string) => string;
  readonly previewBlocked: string;
  readonly previewTooLarge: string;
  /** "Link valid until 15:04"; the time comes from `timeToday` or `timeOn`. */
  readonly linkUntil: (time: string) => string;
  /** A time of this day, with the word that goes before it: "kl. 15:04" */
  readonly timeToday: (time: string) => string;
  /** A time of another day: "2 mars kl. 15:04" */
  readonly timeOn: (date: string, time: string) => string;
  readonly linkExpired: string;
  readonly linkRefreshing: string;
  readonly linkRefreshFailed: string;
  /** Shown with the copy in memory after the link's end. */
  readonly shownFromMemory: string;
  /** Above the invoice that is stored while a replacement is on its way. */
  readonly stillStored: string;
  readonly perhapsReplaced: string;

  readonly warnings: {
    readonly 'pdf-password-protected': string;
    readonly 'pdf-truncated': string;
    readonly 'photo-blurred': string;
    readonly 'photo-dark': string;
    readonly 'photo-blank': string;
    readonly 'photo-small': string;
    /** The file names the invoice `found`, the case is about `number`. */
    readonly 'other-number': (found: string, number: string) => string;
    readonly 'number-not-found': (number: string) => string;
  };

  /** Spoken politely at the beginning and the end of what a person started. */
  readonly said: {
    readonly uploading: (fileName: string) => string;
    readonly progress: (percent: string) => string;
    readonly saving: string;
    readonly stored: (fileName: string) => string;
    readonly ready: (fileName: string) => string;
    readonly cancelled: string;
  };

  /**
   * One row for every error code: what happened, and what to do. A finer row, the code with its reason
   * behind a stroke, goes before the code's own.
   */
  readonly problems: { readonly [Key in ProblemKey]: ProblemRow };
  /** Added where the invoice may have been stored all the same. */
  readonly outcomeUnknown: string;
}
