import {
  DOTTED_PATH_INVALID,
  DOTTED_PATH_MISSING,
  domainInvalidMessage,
  FILE_REQUIRED,
  RESOURCE_NOT_FOUND,
} from '../core/apiMessages.js';
import type { Messages } from './messages.js';
import type { PackOf } from './words.js';

const hostMistake =
  'This is a mistake in how the app is set up, not in your file. Please tell its support.';
const again = 'Try again. If it keeps failing, please tell support.';
const numberNotFound = 'Invoice number {number} was not found in this file.';
const otherNumber = 'This is invoice {found}; the case is about {number}.';

/**
 * English, built in: the single uploader's words. The API's documented sentences stand in it word for
 * word. The order in which a sentence names its values is the order in which they are handed over.
 */
export const en: PackOf<Messages> = {
  locale: 'en',
  label: 'Original invoice',
  chooseFile: 'Choose file',
  chooseAnother: 'Choose another file',
  replaceFile: 'Replace file',
  removeFile: 'Remove file',
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
  addInvoice: 'Add the invoice',
  dropHint: 'or drop or paste the invoice here',
  allowed: { other: '{types}, up to {maxSize}', none: '{types}' },
  wildcards: {
    'image/*': 'picture',
    'audio/*': 'audio',
    'video/*': 'video',
    'text/*': 'text',
    'application/*': 'document',
    '*/*': 'all file types',
  },
  required: '(required)',
  fileRequired: FILE_REQUIRED,
  dropNow: 'Drop the file to add it',
  dropNotNow: 'Wait for the current upload to finish',
  textPasted:
    'You pasted text, so nothing was added. Save the invoice as a file first, then choose it.',
  checking: 'Checking the file…',
  ready: 'Ready to upload',
  uploading: 'Uploading…',
  saving: 'Sent. Waiting for it to be saved…',
  stored: 'Stored',
  waiting: {
    offline: 'You are offline. The upload continues as soon as the network is back.',
    'rate-limited': {
      one: 'There are too many requests right now. Trying again in {seconds}\u00a0second.',
      other: 'There are too many requests right now. Trying again in {seconds}\u00a0seconds.',
    },
    'server-busy': {
      one: 'The service is busy. Trying again in {seconds}\u00a0second.',
      other: 'The service is busy. Trying again in {seconds}\u00a0seconds.',
    },
  },
  cancelled: {
    'not-sent': 'Upload cancelled. Nothing was stored.',
    unknown:
      'Upload cancelled, but the invoice may have been stored already. Uploading it again replaces it.',
  },
  progressOf: 'Upload of {fileName}',
  progressUnknown: 'Uploading. How far it is cannot be told.',
  bytesOf: '{loaded} of {total}',
  perSecond: '{bytes}/s',
  timeLeft: {
    one: '{seconds}\u00a0second left',
    other: '{seconds}\u00a0seconds left',
    minutes: '{minutes}\u00a0min left',
  },
  pageCount: { one: '{count}\u00a0page', other: '{count}\u00a0pages' },
  convertedFrom: 'Converted from {fileName}',
  numberFound: 'Invoice number {number} found in the file.',
  previewOf: 'Preview of {fileName}',
  previewBlocked: 'The preview cannot be shown here. Open the invoice instead.',
  previewTooLarge: 'The picture is too large to preview. Open the invoice instead.',
  linkUntil: 'Link valid until {time}',
  timeToday: '{time}',
  timeOn: '{date}, {time}',
  linkExpired: 'The link has expired. The invoice is still stored.',
  linkRefreshing: 'Getting a new link…',
  linkRefreshFailed: 'A new link could not be fetched. Please try again.',
  shownFromMemory: 'Shown from the copy on this computer.',
  stillStored: 'Stored on the case until it is replaced:',
  perhapsReplaced: 'This invoice may have been replaced by the last upload.',
  warnings: {
    'pdf-password-protected':
      'This PDF is protected by a password. Whoever opens it needs the password.',
    'pdf-truncated': 'This PDF looks cut off. Please check that it opens before you rely on it.',
    'photo-blurred': 'This photo looks blurred. Please check that it can be read.',
    'photo-dark': 'This photo looks too dark. Please check that it can be read.',
    'photo-blank': 'This picture looks blank. Please check that it is the right one.',
    'photo-small': 'This picture has few pixels. Please check that it can be read.',
    'other-number': otherNumber,
    'number-not-found': `${numberNotFound} Check that it is the right one.`,
  },
  said: {
    uploading: 'Uploading {fileName}',
    progress: '{percent} uploaded',
    saving: 'Sent. Waiting for it to be saved.',
    stored: '{fileName} is stored',
    ready: '{fileName} is ready to upload',
    cancelled: 'Upload cancelled',
  },
  problems: {
    'domain-invalid': [domainInvalidMessage('{domain}'), hostMistake],
    'dotted-path-missing': [DOTTED_PATH_MISSING, hostMistake],
    'dotted-path-invalid': [DOTTED_PATH_INVALID, hostMistake],
    'file-required': [FILE_REQUIRED, 'Choose the invoice first.'],
    'file-required/incomplete': [FILE_REQUIRED, 'The file did not arrive whole. Try again.'],
    'file-required/not-uploaded': [
      FILE_REQUIRED,
      'Upload the chosen file first, or wait until it is stored.',
    ],
    'content-type-not-allowed': ['{message}', 'Choose a file of type {types}.'],
    'content-type-not-allowed/heic': [
      '{message}',
      'This is an iPhone photo (HEIC). Export it as JPEG, or choose a file of type {types}.',
    ],
    'content-type-not-allowed/type-known': [
      '{message}',
      'This file is {actual}. Choose a file of type {types}.',
    ],
    'resource-not-found': [
      RESOURCE_NOT_FOUND,
      'The case was not found. Check that it still exists, then try again.',
    ],
    'reference-id-invalid': ['The case has no valid id.', hostMistake],
    'file-too-large': ['The file is too large.', 'Choose a smaller file.'],
    'file-too-large/limit-known': ['The file is too large.', 'Choose a file of at most {maxSize}.'],
    'file-empty': ['The file is empty.', 'Check the file and choose it again, or choose another.'],
    'file-unreadable': [
      'The file could not be read.',
      'Check that it opens on your computer, then choose it again.',
    ],
    'file-unreadable/folder': ['That is a folder.', 'Choose the invoice inside it.'],
    'file-unreadable/changed': [
      'The file has changed or moved since it was chosen.',
      'Choose it again.',
    ],
    'file-unreadable/not-a-file': [
      'No file came with that.',
      'Save the file to your computer first, then choose it.',
    ],
    'too-many-files': ['Only one file can be stored here.', 'Choose a single file.'],
    'too-many-files/busy': [
      'An upload is running.',
      'Wait until it ends, or cancel it, before you add another file.',
    ],
    'wrong-number': [numberNotFound, 'Check that it is the right one, or choose another file.'],
    'wrong-number/other-number': [otherNumber, 'Choose the invoice that belongs to the case.'],
    unauthorized: [
      'You are not signed in, or your session has ended.',
      'Sign in again, then try again.',
    ],
    forbidden: [
      'You do not have permission to store a file on this case.',
      'Ask for access, then try again.',
    ],
    'rate-limited': ['There are too many requests right now.', 'Wait a little, then try again.'],
    'server-error': ['The service failed.', again],
    network: ['The connection was lost.', 'Check your network, then try again.'],
    offline: ['You are offline.', 'Try again when the network is back.'],
    timeout: ['The upload stopped moving.', 'Check your network, then try again.'],
    'timeout/no-answer': ['The service did not answer in time.', again],
    aborted: ['The upload was cancelled.', 'Try again when you are ready.'],
    'unexpected-response': ['The service gave an answer that could not be understood.', again],
    'unexpected-response/wrong-address': [
      'The upload service was not found at its address.',
      hostMistake,
    ],
    'unexpected-response/html': [
      'A web page came back instead of an answer.',
      'Your session may have ended: sign in again, then try again.',
    ],
    unknown: ['Something went wrong.', again],
    'unknown/not-made': ['The request could not be made.', again],
    'unknown/message-known': ['{message}', again],
  },
  outcomeUnknown: 'The invoice may have been stored all the same; sending it again replaces it.',
};
