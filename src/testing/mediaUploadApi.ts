import type { UploadCheck } from './checkUpload.js';
import type { Integrator } from './createTokenDesk.js';
import type { MediaDomains } from './mediaDomains.js';
import type { ReceivedUpload } from './receivedUpload.js';
import type { Scenario } from './scenario.js';
import type { StandInCase } from './standInCase.js';

/** What a stand-in API is made from; everything has a sensible default. */
export interface CreateMediaUploadApiOptions {
  /** Origin (a path may follow) of signed URLs. @default the request's own origin */
  readonly storageOrigin?: string | ((request: Request) => string) | undefined;
  /** The access token demanded as `x-api-key`, or who decides. @default none is demanded */
  readonly apiKey?:
    | string
    | ((key: string | null, request: Request) => boolean | Promise<boolean>)
    | undefined;
  /**
   * Who gets access tokens at `/authenticates/api-code`. With it every other request needs one of them
   * (or `apiKey`, where that is given).
   *
   * @default tokens are given for any code, and demanded of nobody
   */
  readonly integrator?: Integrator | undefined;
  /** Cases that exist besides the documented example, with what `GET /cases` tells. @default none */
  readonly cases?: readonly StandInCase[] | undefined;
  /** Resource types and their fields. @default `cases`, `invoices`, `media--files` */
  readonly domains?: MediaDomains | undefined;
  /**
   * Ids that exist besides the scenarios' and the documented example's, or who decides about those.
   *
   * @default none
   */
  readonly resources?:
    | Iterable<string>
    | ((referenceId: string, domain: string) => boolean)
    | undefined;
  /** Situations of your own, which win over built-in ones with the same id. @default none */
  readonly scenarios?: readonly Scenario[] | undefined;
  /** The clock, in epoch milliseconds. @default Date.now */
  readonly now?: (() => number) | undefined;
  /** Seconds a signed URL lives. @default 3600 */
  readonly lifetimeSeconds?: number | undefined;
  /** What stands before all its addresses but those of the storage. @default '' */
  readonly basePath?: string | undefined;
  /** First segment of every storage path: what tells storage from API. @default 'stand-in-bucket' */
  readonly bucket?: string | undefined;
  /** Order of the checks, which is not documented. @default domain, path, file, type, resource */
  readonly checkOrder?: readonly UploadCheck[] | undefined;
  /**
   * Sends `WWW-Authenticate: Basic` with a 401, as the framework does unless told not to; browsers
   * without a person to ask leave such a request pending.
   *
   * @default false
   */
  readonly basicChallenge?: boolean | undefined;
}

/** A stand-in for the Media Upload API and its storage, for tests, stories and sandboxes. */
export interface MediaUploadApi {
  /**
   * Answers `POST /media--upload/{reference_id}`, `GET /cases/{id}`, `GET /cases?where=…`, GET and POST
   * of `/authenticates/api-code`, and reads of signed URLs.
   * Rejects with the signal's reason where the request is aborted.
   */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Whether an address is this API's or its storage's, for hosts that serve other things too. */
  readonly handles: (url: string | URL) => boolean;
  /** Every situation that can be picked by a reference id. */
  readonly scenarios: readonly Scenario[];
  /** Every upload that arrived, oldest first. */
  readonly uploads: readonly ReceivedUpload[];
  /** Forgets files, uploads and what scenarios remember: all, or those of one reference id. */
  readonly clear: (referenceId?: string) => void;
}
