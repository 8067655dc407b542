import type { MediaUploadClient } from '../client/contract.js';
import type { InvoiceReader } from '../core/fileContent.js';
import type { MediaUploadError } from '../core/MediaUploadError.js';
import type { CombineFiles, JudgeScan, PrepareFile } from '../core/prepareFile.js';
import type { RetryPolicy } from '../core/retryPolicy.js';
import type { KnownMedia, UploadedMedia } from '../core/uploadedMedia.js';
import type { UploadState } from '../core/uploadState.js';
import type { NumberMismatchPolicy } from '../engine/uploadOptions.js';
import type { LanguagePack } from '../locales/languagePack.js';

/** Options of `useCaseInvoiceUpload`; the same as the component's props, less the looks. */
export interface UseCaseInvoiceUploadOptions {
  /**
   * The case. Bound when a file is chosen: if it changes meanwhile, the running upload is aborted (or
   * goes on unseen, below `<CaseInvoiceUploads>`) and nothing of the earlier case is shown or reported.
   */
  referenceId: string;
  /** From `createMediaUploadClient`. @default a client on the page's own origin and the global axios */
  client?: MediaUploadClient | undefined;
  /** Resource type. @default 'cases' */
  domain?: string | undefined;
  /** Field of the resource; not sent where `domain` is `media--files`. @default 'original_invoice' */
  dottedPath?: string | undefined;
  /** Allowed media types of the field. @default DEFAULT_ALLOWED_TYPES */
  accept?: readonly string[] | undefined;
  /** Bytes; larger files are refused before anything is sent. @default no limit */
  maxSize?: number | undefined;
  /** Upload as soon as a file is chosen, or on a press of "Upload". @default 'select' */
  uploadOn?: 'select' | 'confirm' | undefined;
  /** Blocks a form's submission until an invoice is stored. @default false */
  required?: boolean | undefined;
  /** @default false */
  disabled?: boolean | undefined;
  /** An invoice the host already knows of; one of another case is not shown. */
  media?: KnownMedia | null | undefined;
  /** Gives a fresh signed URL of the stored invoice, for when the hour is over. */
  refreshUrl?: (() => Promise<string>) | undefined;
  /** When an upload may be repeated by itself, or `false` for never. @default 429 and 503, twice, a minute in all */
  retry?: RetryPolicy | false | undefined;
  /** Asks before the page is left while an upload runs. @default true */
  warnOnLeave?: boolean | undefined;
  /**
   * Changes a chosen file before it is checked, as `convertImage` does. What it gives is checked like any
   * choice. Where it throws, or takes longer than a minute, the file goes on as it was chosen.
   */
  prepareFile?: PrepareFile | undefined;
  /**
   * Makes one file of the pictures of a paper invoice's pages, as `combineImages` does: with it several
   * pictures can be chosen, and are put in order before they are sent.
   */
  combine?: CombineFiles | undefined;
  /** Looks at a picture, as `judgeScan` does; what it finds becomes warnings, which stop nothing. */
  judge?: JudgeScan | undefined;
  /** Looks into a file, as `createPdfReader` makes one; holds nothing up for longer than ten seconds. */
  reader?: InvoiceReader | undefined;
  /** The number of the case's invoice; each chosen file is held against it. */
  invoiceNumber?: string | undefined;
  /**
   * What happens to a file that is about another invoice, or in which the number was not found: held
   * until "Upload" is pressed, told and sent, or refused. @default 'hold'
   */
  onNumberMismatch?: NumberMismatchPolicy | undefined;
  /** The last word before a file is sent: `false` keeps it ready and unsent. */
  beforeUpload?: ((file: File) => boolean | Promise<boolean>) | undefined;
  /** Name of the group. @default the language's "Original invoice" */
  label?: string | undefined;
  /** A language pack, or single messages over English. @default English */
  messages?: LanguagePack | undefined;
  /** Once for each stored invoice. */
  onUploaded?: ((media: UploadedMedia) => void) | undefined;
  /** Once for each refusal or failure, never for a cancel. */
  onError?: ((error: MediaUploadError) => void) | undefined;
  /** On each change of `state.status`. */
  onStateChange?: ((state: UploadState) => void) | undefined;
}
