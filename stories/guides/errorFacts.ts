import type { MediaUploadErrorCode } from '../../src/core/errorCodes.js';
import type { MediaUploadErrorInit } from '../../src/core/MediaUploadError.js';

/** What the manual says of an error code, beside the words that the language pack has. */
export interface ErrorFacts {
  readonly happens: string;
  readonly stored: string;
  /** What the app can do about it. */
  readonly host: string;
  /** Facts of an example. */
  readonly facts?: Omit<MediaUploadErrorInit, 'code'>;
}

const NOTHING = 'Nothing';
const PERHAPS = 'Perhaps the invoice';
const DEPENDS = 'Nothing, or perhaps the invoice: see error.outcome';

/** One for every code: a code that is missing here does not compile. */
export const ERROR_FACTS: { readonly [Code in MediaUploadErrorCode]: ErrorFacts } = {
  'domain-invalid': {
    happens: '400: the API does not know the domain.',
    stored: NOTHING,
    host: 'Correct the domain prop.',
    facts: { domain: 'case', outcome: 'refused' },
  },
  'dotted-path-missing': {
    happens: '400: dotted_path is missing, or was lost in between.',
    stored: NOTHING,
    host: 'Give dottedPath; see that your backend passes all fields on.',
  },
  'dotted-path-invalid': {
    happens: '400: the field does not exist or holds no file.',
    stored: NOTHING,
    host: 'Correct the dottedPath prop.',
  },
  'file-required': {
    happens: 'Nothing was chosen; or, as a 400, the file got lost on its way.',
    stored: NOTHING,
    host: 'For the 400, see that your backend streams the whole body.',
  },
  'content-type-not-allowed': {
    happens:
      'The first bytes are those of another type; or, as a 400, the field takes fewer types.',
    stored: NOTHING,
    host: 'Where the field takes fewer types, say so in accept.',
    facts: { actualType: 'text/plain' },
  },
  'resource-not-found': {
    happens: '404: no resource has this id.',
    stored: NOTHING,
    host: 'Load the case again; it may be gone.',
  },
  'reference-id-invalid': {
    happens: 'The id is empty, a dot or two, or has control characters.',
    stored: NOTHING,
    host: 'Render the component once the case is known.',
  },
  'file-too-large': {
    happens: 'The file is above maxSize; or, as a 413, above what a server in between takes.',
    stored: NOTHING,
    host: 'Give maxSize, so that people learn it beforehand; raise the limit of your proxy.',
    facts: { maxSize: 20_000_000 },
  },
  'file-empty': {
    happens: 'The file has no bytes.',
    stored: NOTHING,
    host: 'Nothing.',
  },
  'file-unreadable': {
    happens: 'The file cannot be read, is a folder, or was changed since it was chosen.',
    stored: NOTHING,
    host: 'Nothing. error.reason tells which.',
  },
  'too-many-files': {
    happens: 'Two files at once, or one while another is being sent.',
    stored: NOTHING,
    host: 'Nothing.',
  },
  'wrong-number': {
    happens:
      'onNumberMismatch is refuse, and the file is another invoice, or does not name the case’s.',
    stored: NOTHING,
    host: 'Nothing. error.foundNumber and error.invoiceNumber have the numbers.',
    facts: { reason: 'other-number', foundNumber: '103200', invoiceNumber: '103118' },
  },
  unauthorized: {
    happens: '401, after the token was renewed once; or getAccessToken failed.',
    stored: NOTHING,
    host: 'Let the person sign in again without leaving the page: the file stays chosen.',
  },
  forbidden: {
    happens: '403.',
    stored: NOTHING,
    host: 'Render it disabled for those who may not upload.',
  },
  'rate-limited': {
    happens: '429, and waiting did not help or would take more than a minute.',
    stored: NOTHING,
    host: 'Widen retry, or send less at once. error.retryAfter has the seconds.',
  },
  'server-error': {
    happens: 'Any 5xx. A 503 is repeated by itself first.',
    stored: 'Perhaps the invoice; after a 503 nothing',
    host: 'Log error.requestId and error.at, and look into the logs of the API.',
  },
  network: {
    happens: 'The connection broke, or there is nobody at that address.',
    stored: DEPENDS,
    host: 'Where it happens always, look for CORS, a CSP without connect-src, or a wrong baseUrl.',
  },
  offline: {
    happens: 'There is no network and retry is false; otherwise it waits for the network.',
    stored: NOTHING,
    host: 'Leave retry as it is.',
  },
  timeout: {
    happens: 'No byte moved for 30 s, or no answer came for 120 s.',
    stored: DEPENDS,
    host: 'Adjust stallTimeoutMs and answerTimeoutMs of the client.',
  },
  aborted: {
    happens: 'Somebody else ended the request: the page, an interceptor, an extension.',
    stored: DEPENDS,
    host: 'Nothing. A cancel by the person is no error and does not come here.',
  },
  'unexpected-response': {
    happens:
      'A success that is not the documented one: a sign-in page, nothing, broken JSON, no URL.',
    stored: PERHAPS,
    host: 'See that your backend answers 401 and JSON, not a redirect to a sign-in page.',
  },
  unknown: {
    happens: 'The API refused it in words of its own, which are shown; or your client threw.',
    stored: DEPENDS,
    host: 'Read error.message and error.issues.',
  },
};
