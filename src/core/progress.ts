/** How far an upload is. All numbers are finite and not negative. */
export interface UploadProgress {
  /** Bytes of the file that are on their way, never fewer than before. */
  readonly loadedBytes: number;
  /** Bytes of the file. */
  readonly totalBytes: number;
  /** False while nothing has been heard of the body: the numbers say nothing then. */
  readonly isHeard: boolean;
  /** 0 to 1. */
  readonly fraction: number;
  /** Smoothed; null until two samples half a second apart are known. */
  readonly bytesPerSecond: number | null;
  /** Null until it can be told. */
  readonly secondsLeft: number | null;
}

/** Progress with what is needed to measure its speed. */
export interface ProgressMeter extends UploadProgress {
  /** The sample the next speed is measured from. */
  readonly mark: { readonly bytes: number; readonly atMs: number } | null;
}

const LEAST_INTERVAL_MS = 500;
/** A speed this old has lost two thirds of its weight. */
const SMOOTHING_MS = 3000;

/** A meter at zero. */
export function createProgressMeter(totalBytes: number): ProgressMeter {
  return {
    loadedBytes: 0,
    totalBytes: totalBytes > 0 ? Math.min(totalBytes, Number.MAX_SAFE_INTEGER) : 0,
    isHeard: false,
    fraction: 0,
    bytesPerSecond: null,
    secondsLeft: null,
    mark: null,
  };
}

/**
 * The meter after a progress event. What browsers count includes the form around the file: more than
 * the file's size counts as all of it.
 *
 * @param loadedBytes Bytes sent so far, since the beginning.
 * @param nowMs Milliseconds of a clock that does not jump; its zero does not matter.
 */
export function addSample(meter: ProgressMeter, loadedBytes: number, nowMs: number): ProgressMeter {
  const { totalBytes, mark } = meter;
  let { bytesPerSecond } = meter;
  const loaded = Math.max(meter.loadedBytes, Math.min(totalBytes, loadedBytes || 0));
  const elapsedMs = mark ? nowMs - mark.atMs : 0;
  const isSpan = elapsedMs >= LEAST_INTERVAL_MS && elapsedMs < Number.POSITIVE_INFINITY;
  if (mark && isSpan) {
    const current = (1000 * (loaded - mark.bytes)) / elapsedMs;
    const weight = bytesPerSecond === null ? 0 : Math.exp(-elapsedMs / SMOOTHING_MS);
    bytesPerSecond = (bytesPerSecond ?? 0) * weight + current * (1 - weight);
  }
  const secondsLeft = bytesPerSecond ? (totalBytes - loaded) / bytesPerSecond : null;
  return {
    loadedBytes: loaded,
    totalBytes,
    isHeard: true,
    fraction: totalBytes && loaded / totalBytes,
    bytesPerSecond,
    secondsLeft: Number.isFinite(secondsLeft) ? secondsLeft : null,
    mark: Number.isFinite(nowMs) && (!mark || isSpan) ? { bytes: loaded, atMs: nowMs } : mark,
  };
}
