import type { MediaUploadClient } from '../../client/contract.js';
import type { InvoiceReader } from '../../core/fileContent.js';
import type { MediaUploadError } from '../../core/MediaUploadError.js';
import type { PrepareFile } from '../../core/prepareFile.js';
import type { RetryPolicy } from '../../core/retryPolicy.js';
import type { UploadedMedia } from '../../core/uploadedMedia.js';
import type { LanguagePack } from '../../locales/languagePack.js';
import type { BatchCase } from '../batchCase.js';
import type { BatchRowFacts } from '../batchOptions.js';
import type { BatchReport } from '../batchReport.js';

/** Options of `useCaseInvoiceBatch`; the same as the component's props, less the looks. */
export interface UseCaseInvoiceBatchOptions {
  /**
   * The cases that invoices are put on. May change at any time: what a person chose, what is queued, under
   * way or stored stays as it is. @default none
   */
  cases?: readonly BatchCase[] | undefined;
  /**
   * Finds cases that are not in `cases`: asked with what is typed in a row's box, and with numbers read
   * from files that match no given case.
   */
  findCases?:
    | ((query: string, options: { signal: AbortSignal }) => Promise<readonly BatchCase[]>)
    | undefined;
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
  /**
   * Changes a file before it is checked. Asked when a file arrives and again when it is sent: it must make
   * the same bytes of the same file, or the file is refused as changed.
   */
  prepareFile?: PrepareFile | undefined;
  /** Looks into files, so that they are matched by what they say; from `createPdfReader`. */
  reader?: InvoiceReader | undefined;
  /** The last word before a file is sent: `false` leaves it ready and unsent. */
  beforeUpload?: ((file: File, batchCase: BatchCase) => boolean | Promise<boolean>) | undefined;
  /** When an upload may be repeated by itself, or `false` for never. @default 429 and 503 */
  retry?: RetryPolicy | false | undefined;
  /** How many files are sent at once. @default 3 */
  concurrency?: number | undefined;
  /** Asks before the page is left while files are sent. @default true */
  warnOnLeave?: boolean | undefined;
  /** @default false */
  disabled?: boolean | undefined;
  /** Name of the group. @default the language's "Original invoices" */
  label?: string | undefined;
  /** A language pack, or any of its words over English. @default English */
  messages?: LanguagePack | undefined;
  /** Once for each stored invoice. */
  onUploaded?: ((media: UploadedMedia, row: BatchRowFacts) => void) | undefined;
  /** Once for each refusal or failure, never for a cancel; once for all when the session has ended. */
  onError?: ((error: MediaUploadError, row: BatchRowFacts) => void) | undefined;
  /** Each time nothing is left that could be sent without a person, with the whole batch so far. */
  onFinished?: ((report: BatchReport) => void) | undefined;
}
