import type { FormScanner } from './createFormScanner.js';
import { createKeptBytes } from './createKeptBytes.js';
import type { ProxyProblem } from './errorAnswer.js';
import { BROKEN_OFF, cutOf, NOT_SET_UP, TOO_LONG } from './problems.js';

/** A request's body on its way through; see {@link createBodySource}. */
export interface BodySource {
  /** The body for one attempt, read from the browser only as fast as it is taken. */
  open(): ReadableStream<Uint8Array>;
  /** Whether every byte taken so far is still here, so that the body can be opened once more. */
  canReopen(): boolean;
  /** Whether the open body has given its last byte away. */
  isComplete(): boolean;
}

/** What a body is waiting for: the browser's next bytes, the API to take some, or its answer. */
export type BodyWait = 'browser' | 'api' | 'answer';

interface BodySourceOptions {
  /** From `Content-Length`; null where the browser did not say. */
  readonly sizeBytes: number | null;
  /** Bytes of the whole body. */
  readonly limitBytes: number;
  readonly tooLarge: ProxyProblem;
  /** Up to this size, in bytes, the body is kept for a second attempt. */
  readonly keptBytes: number;
  readonly scanner: FormScanner | null;
  readonly onWait: (wait: BodyWait) => void;
  /** Called before the open body fails; it never ends well then. */
  readonly onProblem: (problem: ProxyProblem) => void;
}

/** Counts, checks and, while it is small, keeps a body that is being read from `reader`. */
export function createBodySource(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  options: BodySourceOptions,
): BodySource {
  const { sizeBytes, limitBytes, tooLarge, keptBytes, scanner, onWait, onProblem } = options;
  const kept = createKeptBytes(keptBytes);
  let attempts = 0;
  let readBytes = 0;
  let isEnded = false;
  let isComplete = false;
  let reading: Promise<Uint8Array | null> | null = null;

  const fail = (problem: ProxyProblem): never => {
    onProblem(problem);
    throw new Error(problem.message);
  };

  const readChunk = async (): Promise<Uint8Array | null> => {
    for (;;) {
      const { done, value } = await reader
        .read()
        .catch((cause: unknown) => fail({ ...BROKEN_OFF, status: 400, cause }));
      if (done) return null;
      if (!(value instanceof Uint8Array)) {
        return fail({ ...NOT_SET_UP, cause: new TypeError('The body is no stream of bytes.') });
      }
      if (value.length > 0) return value;
    }
  };

  const judgeEnd = (): null => {
    isEnded = true;
    if (sizeBytes !== null && readBytes < sizeBytes) fail(cutOf(readBytes, sizeBytes));
    const problem = scanner?.end();
    return problem ? fail(problem) : null;
  };

  const readOnce = async (): Promise<Uint8Array | null> => {
    if (isEnded) return null;
    const chunk = await readChunk();
    if (!chunk) return judgeEnd();
    readBytes += chunk.length;
    if (readBytes > limitBytes) fail(tooLarge);
    if (sizeBytes !== null && readBytes > sizeBytes) fail(TOO_LONG);
    const problem = scanner?.push(chunk);
    if (problem) fail(problem);
    // An API that was told the length takes the form for whole with its last byte, and does not wait
    // for the end of the stream: the verdict comes first.
    if (readBytes === sizeBytes) {
      if (await readChunk()) fail(TOO_LONG);
      judgeEnd();
    }
    // A copy: some runtimes take the bytes out of a chunk that they send.
    kept.add(chunk);
    return chunk;
  };

  // One read at a time: an attempt that was given up may have left one under way, for the next to use.
  const read = (): Promise<Uint8Array | null> => {
    reading ??= readOnce().finally(() => {
      reading = null;
    });
    return reading;
  };

  return {
    open() {
      attempts += 1;
      const attempt = attempts;
      const before = [...(kept.blocks() ?? [])];
      let underWay = reading;
      let givenBytes = 0;
      let isCancelled = false;
      isComplete = false;
      onWait('api');
      return new ReadableStream<Uint8Array>(
        {
          async pull(controller) {
            if (attempt !== attempts) return controller.close();
            onWait('browser');
            const replayed = before.shift();
            const chunk = replayed ?? (await (underWay ?? read()));
            // Given up meanwhile; the bytes are kept, or there is no next attempt.
            if (attempt !== attempts || isCancelled) return;
            if (!replayed) underWay = null;
            givenBytes += chunk?.byteLength ?? 0;
            isComplete = chunk === null || givenBytes === sizeBytes;
            if (chunk) controller.enqueue(replayed?.slice() ?? chunk);
            else controller.close();
            onWait(isComplete ? 'answer' : 'api');
          },
          cancel() {
            isCancelled = true;
          },
        },
        { highWaterMark: 0 },
      );
    },
    canReopen: () => kept.blocks() !== null,
    isComplete: () => isComplete,
  };
}
