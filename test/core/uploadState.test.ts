import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckedFile } from '../../src/core/checkedFile.js';
import { MediaUploadError } from '../../src/core/MediaUploadError.js';
import type { UploadedMedia } from '../../src/core/uploadedMedia.js';
import {
  initialUploadState,
  isRunning,
  reduceUpload,
  sendableFileOf,
  type UploadEvent,
  type UploadState,
  type UploadStatus,
} from '../../src/core/uploadState.js';

const referenceId = '6867da7788b9226bb78d716c';

function checked(fileName: string): CheckedFile {
  const file = new File(['%PDF-1.7'], fileName, { type: 'application/pdf' });
  return {
    file,
    fileName,
    contentType: 'application/pdf',
    size: file.size,
    warnings: [],
    isUnchanged: async () => true,
  };
}

function media(fileName: string): UploadedMedia {
  return {
    url: `https://storage.googleapis.com/bucket/${fileName}`,
    expiresAt: new Date(1_800_000_000_000),
    referenceId,
    fileName,
    contentType: 'application/pdf',
    size: 8,
    warnings: [],
  };
}

const file = checked('invoice.pdf');
const earlier = checked('earlier.pdf');
const refused = new MediaUploadError({ code: 'file-empty', outcome: 'not-sent' });
const failed = new MediaUploadError({ code: 'server-error', outcome: 'unknown', status: 502 });
const stored = reduceUpload(initialUploadState(referenceId, media('stored.pdf')), {
  type: 'bytesSent',
}).stored;

/** One state of each status, on a case that has an invoice already. */
const STATES: { readonly [Status in UploadStatus]: Extract<UploadState, { status: Status }> } = {
  empty: { status: 'empty', referenceId, stored: null },
  checking: { status: 'checking', referenceId, stored, file, kept: earlier },
  refused: { status: 'refused', referenceId, stored, file, error: refused, kept: earlier },
  ready: { status: 'ready', referenceId, stored, file, cancelled: null, notice: null },
  uploading: { status: 'uploading', referenceId, stored, file, notice: null },
  saving: { status: 'saving', referenceId, stored, file, notice: null },
  waiting: {
    status: 'waiting',
    referenceId,
    stored,
    file,
    notice: null,
    reason: 'offline',
    untilMs: null,
  },
  failed: { status: 'failed', referenceId, stored, file, error: failed, mayBeStored: true },
  uploaded: initialUploadState(referenceId, media('stored.pdf')) as Extract<
    UploadState,
    { status: 'uploaded' }
  >,
};

const EVENTS: { readonly [Type in UploadEvent['type']]: Extract<UploadEvent, { type: Type }> } = {
  fileChosen: { type: 'fileChosen', file: { fileName: 'next.pdf', size: 4 } },
  filePassed: { type: 'filePassed', file },
  choiceRefused: { type: 'choiceRefused', file: null, error: refused },
  fileLost: { type: 'fileLost', file, error: refused },
  uploadMissed: { type: 'uploadMissed', error: refused },
  choiceWithdrawn: { type: 'choiceWithdrawn' },
  recheckStarted: { type: 'recheckStarted', file },
  sendingStarted: { type: 'sendingStarted', file },
  sendingRepeated: { type: 'sendingRepeated' },
  bytesSent: { type: 'bytesSent' },
  waitStarted: { type: 'waitStarted', file, reason: 'offline', untilMs: null },
  uploadCancelled: { type: 'uploadCancelled', outcome: 'not-sent' },
  uploadFailed: { type: 'uploadFailed', error: failed, mayBeStored: true },
  uploadStored: { type: 'uploadStored', media: media('invoice.pdf') },
  mediaLearnt: { type: 'mediaLearnt', media: media('learnt.pdf') },
  mediaForgotten: { type: 'mediaForgotten' },
  storedDoubted: { type: 'storedDoubted' },
  linkExpired: { type: 'linkExpired' },
  linkRefreshStarted: { type: 'linkRefreshStarted' },
  linkRefreshFailed: { type: 'linkRefreshFailed', link: 'expired' },
  linkRefreshed: {
    type: 'linkRefreshed',
    url: 'https://storage.googleapis.com/fresh',
    expiresAt: new Date(1),
  },
  caseOpened: { type: 'caseOpened', referenceId: 'other', media: null },
};

const STATUSES = Object.keys(STATES) as UploadStatus[];

/** Expected status after the event, in the order of STATUSES; `=` is the same status. */
// prettier-ignore
const GRID: { readonly [Type in UploadEvent['type']]: string } = {
  //                 empty     checking  refused   ready     uploading saving    waiting   failed    uploaded
  fileChosen:
    'checking  checking  checking  checking  =         =         =         checking  checking',
  filePassed: '=         ready     =         =         =         =         =         =         =',
  choiceRefused:
    'refused   refused   refused   refused   =         =         =         refused   refused',
  fileLost:
    '=         refused   =         refused   =         =         refused         refused   =',
  uploadMissed: '=         =         =         =         =         =         =         =         =',
  choiceWithdrawn:
    '=         ready     ready     uploaded  =         =         =         uploaded  =',
  recheckStarted:
    '=         =         =         checking  =         =         =         checking  =',
  sendingStarted:
    '=         uploading =         uploading =         =         uploading uploading =',
  sendingRepeated:
    '=         =         =         =         =         uploading =         =         =',
  bytesSent: '=         =         =         =         saving    =         =         =         =',
  waitStarted: '=         waiting   =         waiting   waiting   waiting   waiting   waiting   =',
  uploadCancelled:
    '=         =         =         =         ready     ready     ready     =         =',
  uploadFailed: '=         =         =         =         failed    failed    failed    =         =',
  uploadStored: '=         =         =         =         uploaded  uploaded  uploaded  =         =',
  mediaLearnt: 'uploaded  =         =         =         =         =         =         =         =',
  mediaForgotten:
    '=         =         =         =         =         =         =         =         empty',
  storedDoubted:
    '=         =         =         =         =         =         =         =         =',
  linkExpired: '=         =         =         =         =         =         =         =         =',
  linkRefreshStarted:
    '=       =         =         =         =         =         =         =         =',
  linkRefreshFailed:
    '=        =         =         =         =         =         =         =         =',
  linkRefreshed:
    '=         =         =         =         =         =         =         =         =',
  caseOpened:
    '=         empty     empty     empty     empty     empty     empty     empty     empty',
};

describe('reduceUpload', () => {
  for (const type of Object.keys(GRID) as UploadEvent['type'][]) {
    const expected = GRID[type].split(/\s+/);
    STATUSES.forEach((status, column) => {
      const next = expected[column] === '=' ? status : expected[column];
      it(`goes from ${status} to ${next} on ${type}`, () => {
        expect(reduceUpload(STATES[status], EVENTS[type]).status).toBe(next);
      });
    });
  }

  it('keeps the file that is going when another choice is refused meanwhile, and says so', () => {
    const next = reduceUpload(STATES.uploading, EVENTS.choiceRefused);
    expect(next).toEqual({ ...STATES.uploading, notice: refused });
  });

  it('keeps a ready file beside a refused one and goes back to it', () => {
    const next = reduceUpload(STATES.ready, EVENTS.choiceRefused);
    expect(sendableFileOf(next)).toBe(file);
    expect(reduceUpload(next, EVENTS.choiceWithdrawn)).toEqual(STATES.ready);
  });

  it('offers no file again that changed on disk', () => {
    expect(sendableFileOf(reduceUpload(STATES.failed, EVENTS.fileLost))).toBeNull();
  });

  it('keeps the failed file for another try', () => {
    const next = reduceUpload(STATES.saving, EVENTS.uploadFailed);
    expect(sendableFileOf(next)).toBe(file);
  });

  it('keeps what is stored through a refused replacement, and marks it only after an unknown outcome', () => {
    const notSent = new MediaUploadError({ code: 'network', outcome: 'not-sent' });
    const sure = reduceUpload(STATES.uploading, {
      type: 'uploadFailed',
      error: notSent,
      mayBeStored: false,
    });
    expect(sure.stored).toBe(stored);
    const unsure = reduceUpload(STATES.saving, {
      type: 'uploadFailed',
      error: failed,
      mayBeStored: true,
    });
    expect(unsure.stored).toEqual({ ...stored, perhapsReplaced: true });
  });

  it('marks what is stored as perhaps replaced when a person cancels after the last byte', () => {
    const next = reduceUpload(STATES.saving, { type: 'uploadCancelled', outcome: 'unknown' });
    expect(next).toMatchObject({
      status: 'ready',
      cancelled: 'unknown',
      stored: { perhapsReplaced: true },
    });
  });

  it('ignores what the host knows of another case', () => {
    const other = { ...media('other.pdf'), referenceId: 'other' };
    expect(reduceUpload(STATES.empty, { type: 'mediaLearnt', media: other })).toBe(STATES.empty);
  });

  it('takes the stored file as its own copy and the warnings of its check', () => {
    const encrypted: CheckedFile = { ...file, warnings: ['pdf-password-protected'] };
    const next = reduceUpload({ ...STATES.saving, file: encrypted }, EVENTS.uploadStored);
    expect(next.stored).toMatchObject({
      fileName: 'invoice.pdf',
      copy: encrypted,
      warnings: ['pdf-password-protected'],
      perhapsReplaced: false,
    });
  });

  const anyEvent = fc.constantFrom(...Object.values(EVENTS));
  it('never loses a file that is going and unchanged, and never shows one case under another, whatever happens in whatever order', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        let state = initialUploadState(referenceId, null);
        for (const event of events) {
          const before = state;
          state = reduceUpload(before, event);
          const isEnd = ['caseOpened', 'uploadStored', 'fileLost'].includes(event.type);
          if (isRunning(before) && !isEnd) {
            expect(sendableFileOf(state)).toBe(
              event.type === 'waitStarted' ? event.file : before.file,
            );
          }
          if (event.type === 'caseOpened') expect(state).toEqual(initialUploadState('other', null));
          if (state.stored) expect(state.stored.referenceId).toBe(referenceId);
          expect(state.status === 'uploaded').toBe('media' in state);
          expect('error' in state).toBe(state.status === 'refused' || state.status === 'failed');
        }
      }),
      { numRuns: 2000 },
    );
  });
});
