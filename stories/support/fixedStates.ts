import { API_MESSAGE } from '../../src/core/apiMessages.js';
import type { CheckedFile } from '../../src/core/checkedFile.js';
import { DEFAULT_ALLOWED_TYPES } from '../../src/core/contentTypes.js';
import { MediaUploadError, type MediaUploadErrorInit } from '../../src/core/MediaUploadError.js';
import type {
  ChosenFile,
  StoredInvoice,
  UploadState,
  UploadStateOf,
} from '../../src/core/uploadState.js';
import { pdf, png, referenceId, storedInvoice } from './fixedFiles.js';

/** What is stored while a replacement is on its way. */
export const earlier: StoredInvoice = storedInvoice(
  { ...png, fileName: 'invoice-102997.png' },
  { url: storedInvoice(png).url },
);

const always = { referenceId, stored: null, inDoubt: false } as const;

export const empty: UploadState = { status: 'empty', ...always };

/** Three photos of a paper invoice, of which the second lies on its side. */
export const arranging: UploadStateOf<'arranging'> = {
  status: 'arranging',
  ...always,
  pages: [
    { id: 'page-1', file: { ...png, fileName: 'IMG_0042.jpg' }, turn: 0 },
    { id: 'page-2', file: { ...png, fileName: 'IMG_0043.jpg' }, turn: 90 },
    { id: 'page-3', file: { ...png, fileName: 'IMG_0044.jpg' }, turn: 0 },
  ],
  baseline: null,
  work: 'none',
  notice: null,
  kept: null,
};

export function readyState(file: CheckedFile = pdf): UploadState {
  return { status: 'ready', ...always, file, cause: 'checked', notice: null };
}

export function runningState(
  status: 'uploading' | 'saving',
  file: CheckedFile = pdf,
): Extract<UploadState, { status: 'uploading' | 'saving' }> {
  return { status, ...always, file, notice: null };
}

export function uploadedState(
  file: CheckedFile,
  more: Partial<StoredInvoice> = {},
): Extract<UploadState, { status: 'uploaded' }> {
  const stored = storedInvoice(file, more);
  return { status: 'uploaded', ...always, stored, media: stored };
}

export function refusedState(
  init: MediaUploadErrorInit,
  file: ChosenFile | null,
): Extract<UploadState, { status: 'refused' }> {
  const error = new MediaUploadError({ referenceId, ...init });
  return { status: 'refused', ...always, file, error, kept: null, again: null };
}

export function failedState(
  init: MediaUploadErrorInit,
  file: CheckedFile = pdf,
): Extract<UploadState, { status: 'failed' }> {
  const error = new MediaUploadError({ outcome: 'refused', referenceId, ...init });
  return { status: 'failed', ...always, file, error, inDoubt: error.outcome === 'unknown' };
}

/** The six documented errors, as the API answers them. */
export const documentedErrors: {
  readonly [Name in
    | 'domainInvalid'
    | 'dottedPathMissing'
    | 'dottedPathInvalid'
    | 'fileRequired'
    | 'contentTypeNotAllowed'
    | 'resourceNotFound']: MediaUploadErrorInit;
} = {
  domainInvalid: {
    code: 'domain-invalid',
    status: 400,
    domain: 'case',
    message: API_MESSAGE.domainInvalid('case'),
  },
  dottedPathMissing: { code: 'dotted-path-missing', status: 400 },
  dottedPathInvalid: { code: 'dotted-path-invalid', status: 400 },
  fileRequired: { code: 'file-required', status: 400, reason: 'incomplete' },
  contentTypeNotAllowed: {
    code: 'content-type-not-allowed',
    status: 400,
    message: `${API_MESSAGE.contentTypeNotAllowed} Expected: application/pdf, actual: image/png`,
    expectedTypes: ['application/pdf'],
    actualType: 'image/png',
  },
  resourceNotFound: { code: 'resource-not-found', status: 404 },
};

/** A photo that an iPhone made. */
export const heicRefusal: MediaUploadErrorInit = {
  code: 'content-type-not-allowed',
  reason: 'heic',
  actualType: 'image/heic',
  expectedTypes: DEFAULT_ALLOWED_TYPES,
};
