import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { initialUploadState } from '../../src/core/reduceUpload.js';
import type { UploadedMedia } from '../../src/core/uploadedMedia.js';
import { createScreen, type Screen } from '../../src/engine/createScreen.js';
import { createUploadStore, type UploadStore } from '../../src/engine/createUploadStore.js';
import { checkedFile, referenceId, storedInvoice } from '../components/fixtures.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const file = checkedFile();
const media: UploadedMedia = storedInvoice();

/** A store, and what a person got to see and hear of it, in order. */
function watchedScreen(): {
  store: UploadStore;
  screen: Screen;
  seen: string[];
  heard: string[];
  told: string[];
} {
  const told: string[] = [];
  const store = createUploadStore(initialUploadState(referenceId, null), {
    onStateChange:
      ({ status }) =>
      () =>
        told.push(status),
    onError: () => () => {},
    onUploaded: () => () => {},
  });
  const screen = createScreen(store);
  const seen: string[] = [];
  const heard: string[] = [];
  screen.subscribe(() => {
    const { state, said } = screen.getSnapshot();
    if (state.status !== seen.at(-1)) seen.push(state.status);
    const words = said.kind === 'status' ? said.state.status : said.kind;
    if (words !== heard.at(-1)) heard.push(words);
  });
  return { store, screen, seen, heard, told };
}

function sendOff(store: UploadStore): void {
  store.dispatch({ type: 'fileChosen', file: { fileName: file.fileName, size: file.size } });
  store.dispatch({ type: 'sendingStarted', file });
}

function fail(store: UploadStore): void {
  const error = store.errorOf({ code: 'network', outcome: 'not-sent' });
  store.fail(error, { type: 'uploadFailed', error });
}

describe('an upload that is over in a moment', () => {
  it('is not drawn before it is stored, and is heard to begin and to end', () => {
    const { store, seen, heard, told } = watchedScreen();
    sendOff(store);
    store.dispatch({ type: 'bytesSent' });
    expect(seen).toEqual([]);
    store.dispatch({ type: 'uploadStored', media });
    vi.runAllTimers();
    expect(seen).toEqual(['uploaded']);
    expect(heard).toEqual(['uploading', 'uploaded']);
    expect(told).toEqual(['checking', 'uploading', 'saving', 'uploaded']);
  });

  it('that fails shows its failure at once', () => {
    const { store, seen } = watchedScreen();
    sendOff(store);
    fail(store);
    expect(seen).toEqual(['failed']);
  });
});

it('draws another attempt before it fails the same way, so that the press is seen to do something', () => {
  const { store, seen } = watchedScreen();
  sendOff(store);
  fail(store);
  store.dispatch({ type: 'sendingStarted', file });
  vi.advanceTimersByTime(1);
  fail(store);
  vi.runAllTimers();
  expect(seen).toEqual(['failed', 'uploading', 'failed']);
});

describe('an upload that takes its time', () => {
  it('is drawn after a tenth of a second, and each of its steps from then on', () => {
    const { store, seen } = watchedScreen();
    sendOff(store);
    vi.advanceTimersByTime(99);
    expect(seen).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(seen).toEqual(['uploading']);
    store.dispatch({ type: 'bytesSent' });
    vi.advanceTimersByTime(0);
    expect(seen).toEqual(['uploading', 'saving']);
  });

  it('is drawn after its request has left, where the check before it was seen', () => {
    const { store, seen } = watchedScreen();
    store.dispatch({ type: 'fileChosen', file: { fileName: file.fileName, size: file.size } });
    vi.advanceTimersByTime(100);
    store.dispatch({ type: 'sendingStarted', file });
    expect(seen).toEqual(['checking']);
    vi.advanceTimersByTime(0);
    expect(seen).toEqual(['checking', 'uploading']);
  });
});

describe('what is said', () => {
  it('is never what began before something else that is said', () => {
    const { store, screen, heard } = watchedScreen();
    sendOff(store);
    screen.say({ kind: 'nothing' });
    vi.runAllTimers();
    expect(heard).toEqual(['nothing']);
  });

  it('comes in the order in which it happened, with a pause between two sentences', () => {
    const { store, heard } = watchedScreen();
    sendOff(store);
    fail(store);
    vi.runAllTimers();
    store.dispatch({ type: 'sendingStarted', file });
    vi.advanceTimersByTime(0);
    store.dispatch({ type: 'bytesSent' });
    vi.advanceTimersByTime(1);
    const atOnce = [...heard];
    vi.runAllTimers();
    expect(atOnce.at(-1)).toBe('uploading');
    expect(heard.slice(-2)).toEqual(['uploading', 'saving']);
  });

  it('is the same object until something changes, so that nobody draws for nothing', () => {
    const { store, screen } = watchedScreen();
    const before = screen.getSnapshot();
    store.dispatch({ type: 'bytesSent' });
    expect(screen.getSnapshot()).toBe(before);
  });
});
