/** What went wrong, for code: each has one sentence in every language pack. */
export type MediaUploadErrorCode =
  | 'domain-invalid'
  | 'dotted-path-missing'
  | 'dotted-path-invalid'
  | 'file-required'
  | 'content-type-not-allowed'
  | 'resource-not-found'
  | 'reference-id-invalid'
  | 'file-too-large'
  | 'file-empty'
  | 'file-unreadable'
  | 'too-many-files'
  | 'wrong-number'
  | 'unauthorized'
  | 'forbidden'
  | 'rate-limited'
  | 'server-error'
  | 'network'
  | 'offline'
  | 'timeout'
  | 'aborted'
  | 'unexpected-response'
  | 'unknown';

/**
 * What is known of the invoice after an error: `not-sent`, nothing reached the API; `refused`, the
 * API answered that it did not take it; `unknown`, it may have been stored all the same.
 */
export type MediaUploadOutcome = 'not-sent' | 'refused' | 'unknown';

/**
 * A finer reason where one code covers situations that ask a person for different things.
 * Undefined where the code says it all.
 */
export type MediaUploadErrorReason =
  /** A folder was chosen (`file-unreadable`). */
  | 'folder'
  /** The file changed, moved or vanished on disk since it was chosen (`file-unreadable`). */
  | 'changed'
  /** Reading the file did not end in time (`file-unreadable`). */
  | 'read-timeout'
  /** The drag brought an entry without its file, as mail programs and zip windows do (`file-unreadable`). */
  | 'not-a-file'
  /** A photo in Apple's HEIC format (`content-type-not-allowed`). */
  | 'heic'
  /** A file was sent, but the API saw none: the body arrived cut (`file-required`). */
  | 'incomplete'
  /** A file is chosen, and a form was sent before it was stored (`file-required`). */
  | 'not-uploaded'
  /** Another upload is running in this component (`too-many-files`). */
  | 'busy'
  /** Files that do not become one invoice together, as a PDF beside pictures (`too-many-files`). */
  | 'not-combinable'
  /** More pages than one invoice may have (`too-many-files`). */
  | 'too-many-pages'
  /** A picture that is to become a page cannot be read; `fileName` tells which (`file-unreadable`). */
  | 'page-unreadable'
  /** The file is another invoice than the case's (`wrong-number`). */
  | 'other-number'
  /** The request could not even be made: a client, an adapter or an interceptor threw (`unknown`). */
  | 'not-made'
  /** The address is not the API's: the host's configuration is wrong (`unexpected-response`). */
  | 'wrong-address'
  /** An HTML page came back, most often a sign-in page (`unexpected-response`). */
  | 'html'
  /** The answer came from another origin than the one asked (`unexpected-response`). */
  | 'redirected'
  /** Bytes stopped moving before the body was out (`timeout`). */
  | 'stalled'
  /** The body was out and no answer came (`timeout`). */
  | 'no-answer'
  /** The host's `getAccessToken` failed or gave nothing usable (`unauthorized`). */
  | 'no-token';
