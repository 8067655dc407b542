import type { WritableProgressStore } from './createProgressStore.js';
import type { SaidFact } from './createScreen.js';
import type { UploadStore } from './createUploadStore.js';

/** How often progress is said, at most, and how many times in one upload. */
const SAID_EVERY_MS = 15_000;
const SAID_TIMES = 2;

/** Says how far a long upload is, a few times and not more. */
export function speakProgress(
  store: UploadStore,
  progress: WritableProgressStore,
  say: (fact: SaidFact) => void,
): void {
  let saidAtMs = 0;
  let times = 0;
  store.subscribe((state, before) => {
    if (state.status !== 'uploading' || before.status === 'saving') return;
    if (before.status === 'uploading') return;
    saidAtMs = performance.now();
    if (before.status !== 'waiting') times = 0;
  });
  progress.subscribe(() => {
    const { fraction, isHeard } = progress.getSnapshot();
    const isDue = performance.now() - saidAtMs > SAID_EVERY_MS && times < SAID_TIMES;
    if (!isDue || !isHeard || store.getState().status !== 'uploading') return;
    saidAtMs = performance.now();
    times += 1;
    say({ kind: 'progress', fraction });
  });
}
