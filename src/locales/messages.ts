import type { MediaUploadError, MediaUploadErrorCode } from '../core/MediaUploadError.js';

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
 * Every word a person sees or hears. A language pack has all of them; `messages` may override any.
 * Arguments are formatted for the language already, unless they are numbers.
 */
export interface Messages {
  /** BCP 47 tag that numbers, dates, lists and plurals are formatted for. */
  readonly locale: string;

  /** Name of the group where the host gives no `label`. */
  readonly label: string;

  readonly chooseFile: string;
  readonly chooseAnother: string;
  readonly replaceFile: string;
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

  /** Beside the button of the empty zone: that dropping and pasting work too. */
  readonly dropHint: string;
  /** The types, and the largest size where there is one. */
  readonly allowed: (types: string, maxSize: string | null) => string;
  /** Told beforehand to whoever does not see the asterisk. */
  readonly required: string;
  /** The browser's reason for not sending a form without the invoice. */
  readonly fileRequired: string;
  /** While a file is held over the zone. */
  readonly dropNow: string;
  /** While a file is held over the zone and would be turned away. */
  readonly dropNotNow: string;

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
  /** "1.2 MB of 4.7 MB" */
  readonly bytesOf: (loaded: string, total: string) => string;
  readonly perSecond: (bytes: string) => string;
  readonly timeLeft: (seconds: number) => string;

  readonly previewOf: (fileName: string) => string;
  readonly previewBlocked: string;
  readonly previewTooLarge: string;
  /** "Link valid until 15:04" */
  readonly linkUntil: (time: string) => string;
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

  /** One entry for every error code: what happened, and what to do. */
  readonly problems: {
    readonly [Code in MediaUploadErrorCode]: (facts: ProblemFacts) => ProblemWords;
  };
  /** Added where the invoice may have been stored all the same. */
  readonly outcomeUnknown: string;
}
