/** How far an upload is. All numbers are finite and not negative. */
export interface UploadProgress {
  /** Bytes of the file that are on their way, never fewer than before. */
  readonly loadedBytes: number;
  /** Bytes of the file. */
  readonly totalBytes: number;
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
  const { totalBytes } = meter;
  const loaded = Math.max(meter.loadedBytes, Math.min(totalBytes, loadedBytes || 0));
  const { mark, bytesPerSecond } = measure(meter, loaded, nowMs);
  const secondsLeft = bytesPerSecond ? (totalBytes - loaded) / bytesPerSecond : null;
  return {
    loadedBytes: loaded,
    totalBytes,
    fraction: totalBytes === 0 ? 0 : loaded / totalBytes,
    bytesPerSecond,
    secondsLeft: secondsLeft !== null && Number.isFinite(secondsLeft) ? secondsLeft : null,
    mark,
  };
}

function measure(
  { mark, bytesPerSecond }: ProgressMeter,
  loaded: number,
  nowMs: number,
): Pick<ProgressMeter, 'mark' | 'bytesPerSecond'> {
  const next = { bytes: loaded, atMs: nowMs };
  if (!Number.isFinite(nowMs)) return { mark, bytesPerSecond };
  if (mark === null) return { mark: next, bytesPerSecond };
  const elapsedMs = nowMs - mark.atMs;
  if (elapsedMs < LEAST_INTERVAL_MS) return { mark, bytesPerSecond };
  const current = (1000 * (loaded - mark.bytes)) / elapsedMs;
  const weight = Math.exp(-elapsedMs / SMOOTHING_MS);
  return {
    mark: next,
    bytesPerSecond:
      bytesPerSecond === null ? current : bytesPerSecond * weight + current * (1 - weight),
  };
}
