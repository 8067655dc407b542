import type { Bytes } from '../core/bytes.js';
import { sleep } from './sleep.js';

/** How fast a request's body is taken, and whether to its end. */
export interface BodyPace {
  /** The body is read no faster than this; the sender feels it as backpressure. */
  readonly bytesPerSecond?: number | undefined;
  /** The whole body takes at least this long, where its length was announced or is in memory. */
  readonly minBodyMs?: number | undefined;
  /** Reads this many bytes (a chunk more at most) and leaves the rest. */
  readonly stopAfterBytes?: number | undefined;
}

/**
 * Reads a request's body at a pace, or only its beginning.
 *
 * @throws the signal's reason, or the stream's error, when the sender goes away.
 */
export async function readBody(request: Request, pace: BodyPace = {}): Promise<Bytes> {
  const { bytesPerSecond = Number.POSITIVE_INFINITY, minBodyMs = 0, stopAfterBytes } = pace;
  const announced = Number(request.headers.get('content-length')) || 0;
  const startedAt = performance.now();
  const catchUp = async (readBytes: number, totalBytes: number): Promise<void> => {
    const share = totalBytes > 0 ? Math.min(1, readBytes / totalBytes) : 0;
    const dueMs = Math.max((readBytes / bytesPerSecond) * 1000, minBodyMs * share);
    const aheadMs = dueMs - (performance.now() - startedAt);
    if (aheadMs > 1) await sleep(aheadMs, request.signal);
  };

  // Not every browser has streams on requests; the pace is then only a delay.
  if (!request.body) {
    const whole = new Uint8Array(await request.arrayBuffer());
    await catchUp(whole.length, whole.length);
    return whole;
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader: ReadableStreamDefaultReader<Uint8Array> = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    length += value.length;
    await catchUp(length, announced);
    if (stopAfterBytes !== undefined && length >= stopAfterBytes) break;
  }
  // A body in memory announces no length: what is missing of the time is waited at its end.
  if (!announced && stopAfterBytes === undefined) await catchUp(length, length);
  reader.releaseLock();
  return joined(chunks, length);
}

function joined(chunks: readonly Uint8Array[], length: number): Bytes {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
