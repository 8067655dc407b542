import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckedFile } from '../../src/core/checkedFile.js';
import { MediaUploadError } from '../../src/core/MediaUploadError.js';
import { initialUploadState, reduceUpload } from '../../src/core/reduceUpload.js';
import type { UploadEvent } from '../../src/core/uploadEvent.js';
import type { UploadedMedia } from '../../src/core/uploadedMedia.js';
import {
  type ChosenPage,
  isRunning,
  sendableFileOf,
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

const always = { referenceId, stored, inDoubt: false };

function page(fileName: string): ChosenPage {
  return { id: fileName, file: checked(fileName), turn: 0 };
}

/** One state of each status, on a case that has an invoice already. */
const STATES: { readonly [Status in UploadStatus]: Extract<UploadState, { status: Status }> } = {
  empty: { status: 'empty', referenceId, stored: null, inDoubt: false },
  arranging: {
    status: 'arranging',
    ...always,
    pages: [page('front.jpg'), page('back.jpg')],
    baseline: null,
    work: 'none',
    notice: null,
    kept: earlier,
  },
  checking: { status: 'checking', ...always, file, kept: earlier, next: 'decide' },
  refused: { status: 'refused', ...always, file, error: refused, kept: earlier, again: null },
  ready: { status: 'ready', ...always, file, cause: 'checked', notice: null },
  uploading: { status: 'uploading', ...always, file, notice: null },
  saving: { status: 'saving', ...always, file, notice: null },
  waiting: {
    status: 'waiting',
    ...always,
    file,
    notice: null,
    reason: 'offline',
    untilMs: null,
  },
  failed: { status: 'failed', ...always, file, error: failed },
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
  noticed: { type: 'noticed', error: refused },
  sendAsked: { type: 'sendAsked' },
  choiceWithdrawn: { type: 'choiceWithdrawn' },
  fileRemoved: { type: 'fileRemoved' },
  pagesPassed: { type: 'pagesPassed', pages: [page('more.jpg')], baseline: null },
  pageJudged: { type: 'pageJudged', page: page('front.jpg') },
  pagesWorkStarted: { type: 'pagesWorkStarted', work: 'combining' },
  pagesWorkEnded: { type: 'pagesWorkEnded' },
  pageMoved: { type: 'pageMoved', from: 1, to: 0 },
  pageTurned: { type: 'pageTurned', index: 0 },
  pageRemoved: { type: 'pageRemoved', index: 0 },
  pagesCombined: { type: 'pagesCombined', file },
  recheckStarted: { type: 'recheckStarted', file },
  sendingStarted: { type: 'sendingStarted', file },
  sendingRepeated: { type: 'sendingRepeated' },
  bytesSent: { type: 'bytesSent' },
  waitStarted: { type: 'waitStarted', file, reason: 'offline', untilMs: null },
  uploadCancelled: { type: 'uploadCancelled', outcome: 'not-sent' },
  outcomeDoubted: { type: 'outcomeDoubted' },
  uploadFailed: { type: 'uploadFailed', error: failed },
  uploadStored: { type: 'uploadStored', media: media('invoice.pdf') },
  mediaLearnt: { type: 'mediaLearnt', media: media('learnt.pdf') },
  mediaForgotten: { type: 'mediaForgotten' },
  copyReleased: { type: 'copyReleased' },
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
const GRID: { readonly [Type in UploadEvent['type']]: string } = {
  // empty, arranging, checking, refused, ready, uploading, saving, waiting, failed, uploaded
  fileChosen: 'checking checking checking checking checking = = = checking checking',
  sendAsked: '= = = = = = = = = =',
  filePassed: '= = ready = = = = = = =',
  choiceRefused: 'refused = refused refused refused = = = refused refused',
  fileLost: '= = refused = refused = = refused refused =',
  noticed: '= = = = = = = = = =',
  choiceWithdrawn: '= ready ready ready uploaded = = = uploaded =',
  fileRemoved: '= uploaded uploaded uploaded uploaded = = = uploaded =',
  recheckStarted: '= = = = checking = = = checking =',
  pagesPassed: '= = arranging = = = = = = =',
  pageJudged: '= = = = = = = = = =',
  pagesWorkStarted: '= = = = = = = = = =',
  pagesWorkEnded: '= = = = = = = = = =',
  pageMoved: '= = = = = = = = = =',
  pageTurned: '= = = = = = = = = =',
  pageRemoved: '= = = = = = = = = =',
  pagesCombined: '= checking = = = = = = = =',
  sendingStarted: '= = uploading = uploading = = uploading uploading =',
  sendingRepeated: '= = = = = = uploading = = =',
  bytesSent: '= = = = = saving = = = =',
  waitStarted: '= = waiting = waiting waiting waiting waiting waiting =',
  outcomeDoubted: '= = = = = = = = = =',
  uploadCancelled: '= = = = = ready ready ready = =',
  uploadFailed: '= = = = = failed failed failed = =',
  uploadStored: '= = = = = uploaded uploaded uploaded = =',
  mediaLearnt: 'uploaded = = = = = = = = =',
  mediaForgotten: '= = = = = = = = = empty',
  copyReleased: '= = = = = = = = = =',
  linkExpired: '= = = = = = = = = =',
  linkRefreshStarted: '= = = = = = = = = =',
  linkRefreshFailed: '= = = = = = = = = =',
  linkRefreshed: '= = = = = = = = = =',
  caseOpened: '= empty empty empty empty empty empty empty empty empty',
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
    });
    expect(sure.stored).toBe(stored);
    const unsure = reduceUpload(STATES.saving, {
      type: 'uploadFailed',
      error: failed,
    });
    expect(unsure.stored).toEqual({ ...stored, perhapsReplaced: true });
  });

  it('marks what is stored as perhaps replaced when a person cancels after the last byte', () => {
    const next = reduceUpload(STATES.saving, { type: 'uploadCancelled', outcome: 'unknown' });
    expect(next).toMatchObject({
      status: 'ready',
      cause: 'cancelled',
      inDoubt: true,
      stored: { perhapsReplaced: true },
    });
  });

  it('goes on doubting what is stored when a later attempt never left', () => {
    const doubted = reduceUpload(STATES.saving, EVENTS.uploadFailed);
    const withdrawn = reduceUpload(doubted, EVENTS.choiceWithdrawn);
    const again = reduceUpload(reduceUpload(withdrawn, EVENTS.fileChosen), EVENTS.sendingStarted);
    const notSent = new MediaUploadError({ code: 'network', outcome: 'not-sent' });
    const ended = reduceUpload(again, { type: 'uploadFailed', error: notSent });
    expect(ended).toMatchObject({ inDoubt: true, stored: { perhapsReplaced: true } });
  });

  it('doubts no invoice that the host told of after the attempt', () => {
    const doubted = reduceUpload(STATES.saving, EVENTS.uploadFailed);
    const learnt = reduceUpload(doubted, EVENTS.mediaLearnt);
    expect(learnt).toMatchObject({ inDoubt: false, stored: { perhapsReplaced: false } });
    const again = reduceUpload(learnt, EVENTS.sendingStarted);
    const notSent = new MediaUploadError({ code: 'network', outcome: 'not-sent' });
    const ended = reduceUpload(again, { type: 'uploadFailed', error: notSent });
    expect(ended).toMatchObject({ inDoubt: false, stored: { perhapsReplaced: false } });
  });

  it('ends every doubt when an invoice is stored, and with another case', () => {
    const doubted = reduceUpload(STATES.uploading, EVENTS.outcomeDoubted);
    expect(doubted.inDoubt).toBe(true);
    expect(reduceUpload(doubted, EVENTS.uploadStored).inDoubt).toBe(false);
    expect(reduceUpload(doubted, EVENTS.caseOpened).inDoubt).toBe(false);
  });

  it('moves, turns and removes pages, and goes back with the last of them', () => {
    const names = (state: UploadState): readonly string[] =>
      state.status === 'arranging' ? state.pages.map(({ id, turn }) => `${id} ${turn}`) : [];
    const moved = reduceUpload(STATES.arranging, { type: 'pageMoved', from: 0, to: 1 });
    expect(names(moved)).toEqual(['back.jpg 0', 'front.jpg 0']);
    const turned = reduceUpload(moved, { type: 'pageTurned', index: 1 });
    expect(names(turned)).toEqual(['back.jpg 0', 'front.jpg 90']);
    const one = reduceUpload(turned, { type: 'pageRemoved', index: 0 });
    expect(names(one)).toEqual(['front.jpg 90']);
    expect(reduceUpload(one, { type: 'pageRemoved', index: 0 })).toEqual({
      ...STATES.ready,
      file: earlier,
    });
    expect(reduceUpload(moved, { type: 'pageMoved', from: 0, to: 7 })).toBe(moved);
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
          if (state.stored) expect(state.stored.perhapsReplaced).toBe(state.inDoubt);
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
