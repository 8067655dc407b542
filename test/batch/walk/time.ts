import { vi } from 'vitest';

/** Reads of files that are under way: they end by themselves, and nobody knows when. */
let reads = 0;

const readOf = Blob.prototype.arrayBuffer;
Blob.prototype.arrayBuffer = async function (this: Blob): Promise<ArrayBuffer> {
  reads += 1;
  try {
    return await readOf.call(this);
  } finally {
    reads -= 1;
  }
};

const { subtle } = crypto;
const digestOf = subtle.digest;
subtle.digest = async (...given): Promise<ArrayBuffer> => {
  reads += 1;
  try {
    return await digestOf.apply(subtle, given);
  } finally {
    reads -= 1;
  }
};

/** As the page's, but known when it is quiet. */
class StandInChannel {
  port1: { onmessage?: () => void; close: () => void } = { close: () => {} };
  port2: { postMessage: () => void } = {
    postMessage: () => {
      reads += 1;
      setImmediate(() => {
        reads -= 1;
        this.port1.onmessage?.();
      });
    },
  };
}
Object.assign(globalThis, { MessageChannel: StandInChannel });

/** The time of one walk: it goes on only where a step says so. */
export interface WalkTime {
  /** Waits until all that needs no time is done. */
  readonly drain: () => Promise<void>;
  /** Lets time pass, with all that happens meanwhile. */
  readonly pass: (ms: number) => Promise<void>;
  readonly end: () => void;
}

const FAKED = [
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'Date',
  'performance',
] as const;

/** @param creepMs What each look at the clock costs, as on a slow machine. */
export function startTime(creepMs: number): WalkTime {
  vi.useFakeTimers({ toFake: [...FAKED], now: 1_800_000_000_000 });
  const now = performance.now.bind(performance);
  let crept = 0;
  performance.now = () => {
    crept += creepMs;
    return now() + crept;
  };

  async function drain(): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      if (reads > 0) quiet = 0;
    }
  }

  return {
    drain,
    pass: async (ms) => {
      await drain();
      let isOver = false;
      setTimeout(() => {
        isOver = true;
      }, ms);
      while (!isOver) {
        vi.advanceTimersToNextTimer();
        await drain();
      }
    },
    end: () => {
      vi.useRealTimers();
    },
  };
}
