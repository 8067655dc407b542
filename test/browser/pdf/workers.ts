import { onTestFinished } from 'vitest';

/** What workers a page started and ended meanwhile. */
export interface WorkerCounts {
  started: number;
  ended: number;
}

/** Counts workers until the test is over; they run as ever. */
export function countWorkers(): WorkerCounts {
  const counts: WorkerCounts = { started: 0, ended: 0 };
  const Original = globalThis.Worker;
  globalThis.Worker = class extends Original {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      counts.started += 1;
    }
    override terminate(): void {
      counts.ended += 1;
      super.terminate();
    }
  };
  onTestFinished(() => {
    globalThis.Worker = Original;
  });
  return counts;
}
