import {
  CONTENT_TYPE_NOT_ALLOWED,
  DOTTED_PATH_INVALID,
  DOTTED_PATH_MISSING,
  domainInvalidMessage,
  FILE_REQUIRED,
  RESOURCE_NOT_FOUND,
} from '../core/apiMessages.js';
import type { Messages } from './messages.js';

const second = (seconds: number): string => `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;

const hostMistake =
  'This is a mistake in how the app is set up, not in your file. Please tell its support.';
const again = 'Try again. If it keeps failing, please tell support.';

/** English, built in. The API's documented sentences stand in it word for word. */
export const en: Messages = {
  locale: 'en',
  label: 'Original invoice',
  chooseFile: 'Choose file',
  chooseAnother: 'Choose another file',
  replaceFile: 'Replace file',
  upload: 'Upload',
  cancelUpload: 'Cancel upload',
  cancel: 'Cancel',
  tryAgain: 'Try again',
  tryNow: 'Try now',
  openInvoice: 'Open invoice',
  getNewLink: 'Get a new link',
  showPreview: 'Show preview',
  hidePreview: 'Hide preview',
  copyDetails: 'Copy details',
  detailsCopied: 'Details copied',
  keepEarlierFile: 'Keep the earlier file',
  keepStoredInvoice: 'Keep the stored invoice',
  dropHint: 'or drop or paste the invoice here',
  allowed: (types, maxSize) => (maxSize ? `${types}, up to ${maxSize}` : types),
  required: '(required)',
  fileRequired: FILE_REQUIRED,
  dropNow: 'Drop the file to add it',
  dropNotNow: 'Wait for the running upload to end',
  checking: 'Checking the file…',
  ready: 'Ready to upload',
  uploading: 'Uploading…',
  saving: 'Sent. Waiting for it to be saved…',
  stored: 'Stored',
  waiting: {
    offline: 'You are offline. The upload goes on as soon as the network is back.',
    'rate-limited': (seconds) =>
      `The service asks to slow down. Trying again in ${second(seconds)}.`,
    'server-busy': (seconds) => `The service is busy. Trying again in ${second(seconds)}.`,
  },
  cancelled: {
    'not-sent': 'Upload cancelled. Nothing was stored.',
    unknown:
      'Upload cancelled, but the invoice may have been stored already. Uploading it again replaces it.',
  },
  progressOf: (fileName) => `Upload of ${fileName}`,
  bytesOf: (loaded, total) => `${loaded} of ${total}`,
  perSecond: (bytes) => `${bytes}/s`,
  timeLeft: (seconds) =>
    seconds < 60 ? `${second(seconds)} left` : `${Math.round(seconds / 60)} min left`,
  previewOf: (fileName) => `Preview of ${fileName}`,
  previewBlocked: 'The preview cannot be shown here. Open the invoice instead.',
  previewTooLarge: 'The picture is too large to preview. Open the invoice instead.',
  linkUntil: (time) => `Link valid until ${time}`,
  linkExpired: 'The link has expired. The invoice is still stored.',
  linkRefreshing: 'Getting a new link…',
  linkRefreshFailed: 'No new link could be had. Please try again.',
  shownFromMemory: 'Shown from the copy on this computer.',
  stillStored: 'Stored on the case until it is replaced:',
  perhapsReplaced: 'This invoice may have been replaced by the last upload.',
  warnings: {
    'pdf-password-protected':
      'This PDF is protected by a password. Whoever opens it needs the password.',
    'pdf-truncated': 'This PDF looks cut off. Please check that it opens before you rely on it.',
  },
  said: {
    uploading: (fileName) => `Uploading ${fileName}`,
    progress: (percent) => `${percent} uploaded`,
    saving: 'Sent. Waiting for it to be saved.',
    stored: (fileName) => `${fileName} is stored`,
    ready: (fileName) => `${fileName} is ready to upload`,
    cancelled: 'Upload cancelled',
  },
  problems: {
    'domain-invalid': ({ error }) => [domainInvalidMessage(error.domain ?? ''), hostMistake],
    'dotted-path-missing': () => [DOTTED_PATH_MISSING, hostMistake],
    'dotted-path-invalid': () => [DOTTED_PATH_INVALID, hostMistake],
    'file-required': ({ error }) =>
      error.reason === 'incomplete'
        ? [FILE_REQUIRED, 'The file did not arrive whole. Try again.']
        : error.reason === 'not-uploaded'
          ? [FILE_REQUIRED, 'Upload the chosen file first, or wait until it is stored.']
          : [FILE_REQUIRED, 'Choose the invoice first.'],
    'content-type-not-allowed': ({ error, types, actual }) => [
      // The API goes on with what it expected and what it got; a refusal of ours is the bare sentence.
      error.message.startsWith(CONTENT_TYPE_NOT_ALLOWED) ? error.message : CONTENT_TYPE_NOT_ALLOWED,
      error.reason === 'heic'
        ? `This is an iPhone photo (HEIC). Export it as JPEG, or choose a file of type ${types}.`
        : `${actual ? `This file is ${actual}. ` : ''}Choose a file of type ${types}.`,
    ],
    'resource-not-found': () => [
      RESOURCE_NOT_FOUND,
      'The case was not found. Check that it still exists, then try again.',
    ],
    'reference-id-invalid': () => ['The case has no valid id.', hostMistake],
    'file-too-large': ({ maxSize }) => [
      'The file is too large.',
      maxSize ? `Choose a file of at most ${maxSize}.` : 'Choose a smaller file.',
    ],
    'file-empty': () => [
      'The file is empty.',
      'Check the file and choose it again, or choose another.',
    ],
    'file-unreadable': ({ error }) =>
      error.reason === 'folder'
        ? ['That is a folder.', 'Choose the invoice inside it.']
        : error.reason === 'changed'
          ? ['The file has changed or moved since it was chosen.', 'Choose it again.']
          : error.reason === 'not-a-file'
            ? ['No file came with that.', 'Save it to your computer first, then choose it.']
            : [
                'The file could not be read.',
                'Check that it opens on your computer, then choose it again.',
              ],
    'too-many-files': ({ error }) =>
      error.reason === 'busy'
        ? [
            'An upload is running.',
            'Wait until it ends, or cancel it, before you add another file.',
          ]
        : ['Only one file can be stored here.', 'Choose a single file.'],
    unauthorized: () => [
      'You are not signed in, or your session has ended.',
      'Sign in again, then try again.',
    ],
    forbidden: () => ['You may not store a file on this case.', 'Ask for access, then try again.'],
    'rate-limited': () => [
      'The service is receiving too much at once.',
      'Wait a little, then try again.',
    ],
    'server-error': () => ['The service failed.', again],
    network: () => ['The connection was lost.', 'Check your network, then try again.'],
    offline: () => ['You are offline.', 'Try again when the network is back.'],
    timeout: ({ error }) =>
      error.reason === 'no-answer'
        ? ['The service did not answer in time.', again]
        : ['The upload stopped moving.', 'Check your network, then try again.'],
    aborted: () => ['The upload was cancelled.', 'Try again when you are ready.'],
    'unexpected-response': ({ error }) =>
      error.reason === 'wrong-address'
        ? ['The upload service was not found at its address.', hostMistake]
        : error.reason === 'html'
          ? [
              'A web page came back instead of an answer.',
              'Your session may have ended: sign in again, then try again.',
            ]
          : ['The service gave an answer that could not be understood.', again],
    unknown: ({ error }) => [
      error.message === 'unknown' ? 'Something went wrong.' : error.message,
      again,
    ],
  },
  outcomeUnknown: 'The invoice may have been stored all the same; sending it again replaces it.',
};
