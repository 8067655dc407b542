import type { MediaUploadErrorCode } from '../core/errorCodes.js';
import {
  MediaUploadError,
  type MediaUploadErrorInit,
  NOTHING_SAID,
} from '../core/MediaUploadError.js';

/** What an error says where the API said nothing; the documented messages are the error's own. */
const SENTENCE: Readonly<Partial<Record<MediaUploadErrorCode, string>>> = {
  'reference-id-invalid': 'The reference id cannot be part of an address.',
  'file-too-large': 'The file is larger than the server takes.',
  unauthorized: 'The server did not accept the access token.',
  forbidden: 'The server does not allow this upload.',
  'rate-limited': 'The server asks to wait.',
  'server-error': 'The server failed.',
  network: 'The connection to the server failed.',
  offline: 'There is no network connection.',
  timeout: 'The server took too long.',
  aborted: 'The upload was cancelled.',
  'unexpected-response': 'The answer is not one of the Media Upload API.',
  unknown: NOTHING_SAID,
};

/** A {@link MediaUploadError} that always has a sentence: the one given, else one of ours. */
export function failureOf(init: MediaUploadErrorInit): MediaUploadError {
  return new MediaUploadError({ ...init, message: init.message ?? SENTENCE[init.code] });
}
