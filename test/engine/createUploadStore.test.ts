import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMediaUploadClient } from '../../src/client/createMediaUploadClient.js';
import { DEFAULT_ALLOWED_TYPES } from '../../src/core/contentTypes.js';
import type { UploadedMedia } from '../../src/core/uploadedMedia.js';
import { createSessionCore, type SessionCore } from '../../src/engine/createUploadStore.js';
import { completeMessages } from '../../src/locales/completeMessages.js';
import { checkedFile, referenceId, storedInvoice } from '../components/fixtures.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const file = checkedFile();
const media: UploadedMedia = storedInvoice();

/** A session's core, and what a person got to see and hear of it, in order. */
function watchedCore(): { core: SessionCore; seen: string[]; heard: string[]; told: string[] } {
  const told: string[] = [];
  const core = createSessionCore(
    {
      referenceId,
      domain: 'cases',
      dottedPath: 'original_invoice',
      client: createMediaUploadClient(),
      queryClient: new QueryClient(),
      accept: DEFAULT_ALLOWED_TYPES,
      uploadOn: 'select',
      messages: completeMessages(),
      onStateChange: ({ status }) => told.push(status),
    },
    () => {},
  );
  core.setMounted(true);
  const seen: string[] = [];
  const heard: string[] = [];
  core.subscribe(() => {
    seen.push(core.getState().status);
    heard.push(core.getAnnouncement());
  });
  return { core, seen, heard, told };
}

function sendOff(core: SessionCore): void {
  core.dispatch({ type: 'fileChosen', file: { fileName: file.fileName, size: file.size } });
  core.dispatch({ type: 'sendingStarted', file });
}

describe('an upload that is over in a moment', () => {
  it('is not drawn before it is stored, and is heard to begin and to end', () => {
    const { core, seen, heard, told } = watchedCore();
    sendOff(core);
    core.dispatch({ type: 'bytesSent' });
    expect(seen).toEqual([]);
    core.dispatch({ type: 'uploadStored', media });
    vi.runAllTimers();
    expect(seen).toEqual(['uploaded', 'uploaded']);
    expect(heard).toEqual(['Uploading invoice.pdf', expect.stringContaining('invoice.pdf')]);
    expect(heard[1]).not.toBe(heard[0]);
    expect(told).toEqual(['checking', 'uploading', 'saving', 'uploaded']);
  });

  it('that fails shows its failure at once', () => {
    const { core, seen } = watchedCore();
    sendOff(core);
    const error = core.errorOf({ code: 'network', outcome: 'not-sent' });
    core.fail(error, { type: 'uploadFailed', error, mayBeStored: false });
    expect(seen).toEqual(['failed']);
  });
});

it('takes a control for new that was gone for a moment only: a second press is not meant for it', () => {
  const { core } = watchedCore();
  const fail = (): void => {
    const error = core.errorOf({ code: 'network', outcome: 'not-sent' });
    core.fail(error, { type: 'uploadFailed', error, mayBeStored: false });
  };
  sendOff(core);
  fail();
  vi.advanceTimersByTime(5000);
  expect(core.shownForMs('tryAgain')).toBe(5000);
  core.dispatch({ type: 'sendingStarted', file });
  // At once, before anything of it was drawn.
  fail();
  expect(core.shownForMs('tryAgain')).toBe(0);
});

it('draws another attempt before it fails the same way, so that the press is seen to do something', () => {
  const { core, seen } = watchedCore();
  const error = core.errorOf({ code: 'network', outcome: 'not-sent' });
  sendOff(core);
  core.fail(error, { type: 'uploadFailed', error, mayBeStored: false });
  core.dispatch({ type: 'sendingStarted', file });
  vi.advanceTimersByTime(1);
  core.fail(error, { type: 'uploadFailed', error, mayBeStored: false });
  vi.runAllTimers();
  expect(seen.filter((status, at) => status !== seen[at - 1])).toEqual([
    'failed',
    'uploading',
    'failed',
  ]);
});

describe('an upload that takes its time', () => {
  it('is drawn after a tenth of a second, and each of its steps from then on', () => {
    const { core, seen } = watchedCore();
    sendOff(core);
    vi.advanceTimersByTime(99);
    expect(seen).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(seen).toEqual(['uploading']);
    core.dispatch({ type: 'bytesSent' });
    vi.advanceTimersByTime(0);
    expect(seen).toEqual(['uploading', 'saving']);
  });

  it('is drawn after its request has left, where the check before it was seen', () => {
    const { core, seen } = watchedCore();
    core.dispatch({ type: 'fileChosen', file: { fileName: file.fileName, size: file.size } });
    vi.advanceTimersByTime(100);
    core.dispatch({ type: 'sendingStarted', file });
    expect(seen).toEqual(['checking']);
    vi.advanceTimersByTime(0);
    expect(seen).toEqual(['checking', 'uploading']);
  });

  it('counts how long a control is in view from when it is drawn', () => {
    const { core } = watchedCore();
    sendOff(core);
    expect(core.shownForMs('cancelUpload')).toBe(0);
    expect(core.shownForMs('chooseFile')).toBe(0);
    vi.advanceTimersByTime(100);
    expect(core.shownForMs('cancelUpload')).toBe(0);
    vi.advanceTimersByTime(250);
    expect(core.shownForMs('cancelUpload')).toBe(250);
  });
});

it('does not go on to say what began where something else is said', () => {
  const { core, heard } = watchedCore();
  sendOff(core);
  core.say('The case was changed');
  vi.runAllTimers();
  expect(heard).toEqual(['The case was changed']);
});
