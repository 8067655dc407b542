import type { MediaUploadOutcome } from '../core/errorCodes.js';
import { isPageOffline } from './isPageOffline.js';
import { isServiceWorkerInControl } from './isServiceWorkerInControl.js';

/** What is known of one request's body; see {@link createBodyRecord}. */
export interface BodyRecord {
  /** The request is the browser's now. */
  handOver(): void;
  /** So many bytes have left, as far as the browser tells. @returns whether that is news */
  move(loadedBytes: number): boolean;
  /** The last byte is out. @returns whether that is news */
  complete(): boolean;
  /** What an end without an answer means for the invoice. */
  outcomeOf(end: BodyEnd): MediaUploadOutcome;
}

/**
 * How a request ended without an answer: we stopped it; the browser lost it, and had perhaps not told of
 * all that was out; or it lost it and had told all before.
 */
export type BodyEnd = 'stopped' | 'lost' | 'lost-and-told';

/** Bytes per millisecond that hardly a line exceeds: 1.3 Gbit/s, and more where the loss is told late. */
const FASTEST_RATE: Readonly<Record<BodyEnd, number>> = {
  stopped: 160_000,
  lost: 200_000,
  'lost-and-told': 160_000,
};
/** Browsers speak of a body every 50 to 100 ms: so long it may move unheard. */
const BETWEEN_WORDS_MS = 100;
/** A file up to this size may be out in one go where a browser that tells all has told nothing. */
const AT_ONCE_BYTES = 16_000_000;
/** So long a connection grows faster, and its speed tells little. */
const SETTLING_MS = 1000;
/** A silence this long between two words is a standstill. */
const STANDSTILL_MS = 300;
/** How much may leave unheard later on: what left in so many milliseconds, on the whole. */
const UNHEARD_MS = 800;
/** A connection that nobody takes ends this soon. Later, silence means that nobody tells. */
const REFUSED_WITHIN_MS = 250;

/**
 * The one place that decides whether an upload without an answer may be stored. Nothing of a body is
 * heard behind most service workers, late over HTTP/2 (Chromium tells nothing of the last tenth of a second
 * before a reset), and not at all where the page's requests are intercepted: only what was heard, and is
 * fresh enough to exclude that the rest left since, makes it `not-sent`.
 */
export function createBodyRecord(sizeBytes: number): BodyRecord {
  let handedAtMs: number | undefined;
  let wasOffline = false;
  let movedAtMs = 0;
  let movedBytes = 0;
  let isOut = false;

  const mayBeOut = (end: BodyEnd): boolean => {
    if (handedAtMs === undefined || isOut) return isOut;
    const sentForMs = performance.now() - handedAtMs;
    const isBlind = isServiceWorkerInControl();
    const isExact = end === 'lost-and-told';
    const rate = FASTEST_RATE[end];
    if (!movedBytes) {
      if (wasOffline) return false;
      if (isBlind) return true;
      if (isExact) return sentForMs >= REFUSED_WITHIN_MS && sizeBytes <= AT_ONCE_BYTES;
      return sizeBytes <= Math.max(BETWEEN_WORDS_MS, sentForMs) * rate;
    }
    if (isExact && !isBlind) return false;
    const isGrowing = sentForMs < SETTLING_MS && performance.now() - movedAtMs < STANDSTILL_MS;
    const unheardBytes = isGrowing
      ? BETWEEN_WORDS_MS * rate
      : (movedBytes * UNHEARD_MS) / sentForMs;
    return sizeBytes - movedBytes <= unheardBytes;
  };

  return {
    handOver() {
      handedAtMs = performance.now();
      wasOffline = isPageOffline();
    },
    move(loadedBytes) {
      if (isOut || loadedBytes <= movedBytes) return false;
      movedBytes = loadedBytes;
      movedAtMs = performance.now();
      return true;
    },
    complete() {
      const isNews = !isOut;
      isOut = true;
      return isNews;
    },
    outcomeOf: (end) => (mayBeOut(end) ? 'unknown' : 'not-sent'),
  };
}
