import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createProgressStore } from '../../src/engine/createProgressStore.js';
import { BAR_EVERY_MS, followProgress } from '../../src/hooks/followProgress.js';

const FRAME_MS = 16;

beforeEach(() => {
  vi.useFakeTimers();
  // What a page has and Node has not.
  vi.stubGlobal('requestAnimationFrame', (paint: () => void) => setTimeout(paint, FRAME_MS));
  vi.stubGlobal('cancelAnimationFrame', (frame: NodeJS.Timeout) => clearTimeout(frame));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A followed upload of a hundred bytes, and what was painted of it. */
function followed(everyMs: number): { move(bytes: number): void; stop(): void; painted: number[] } {
  const progress = createProgressStore();
  const painted: number[] = [];
  progress.start(100);
  const stop = followProgress(progress, everyMs, ({ loadedBytes }) => painted.push(loadedBytes));
  return { move: (bytes) => progress.update(bytes, performance.now()), stop, painted };
}

it('paints at once, and then once a frame, however often the progress moves', () => {
  const { move, painted } = followed(0);
  expect(painted).toEqual([0]);
  for (let bytes = 1; bytes <= 10; bytes += 1) move(bytes);
  vi.advanceTimersByTime(FRAME_MS);
  expect(painted).toEqual([0, 10]);
});

it('paints the first move at once, however far apart the others are', () => {
  const { move, painted } = followed(500);
  vi.advanceTimersByTime(50);
  move(10);
  vi.advanceTimersByTime(FRAME_MS);
  expect(painted).toEqual([0, 10]);
});

it('keeps its distance, and rather paints with the next move than in a frame of its own', () => {
  const { move, painted } = followed(500);
  move(10);
  vi.advanceTimersByTime(FRAME_MS + 450);
  move(20);
  vi.advanceTimersByTime(90);
  move(30);
  vi.advanceTimersByTime(1000);
  expect(painted).toEqual([0, 10, 30]);
});

it('paints the last move, though none follows it', () => {
  const { move, painted } = followed(500);
  move(10);
  vi.advanceTimersByTime(FRAME_MS);
  move(20);
  vi.advanceTimersByTime(499);
  expect(painted).toEqual([0, 10]);
  vi.advanceTimersByTime(501);
  expect(painted).toEqual([0, 10, 20]);
});

it('moves a bar with every other of the ten events a second that a browser gives', () => {
  const { move, painted } = followed(BAR_EVERY_MS);
  for (let bytes = 1; bytes <= 9; bytes += 1) {
    vi.advanceTimersByTime(100);
    move(bytes);
  }
  vi.advanceTimersByTime(FRAME_MS);
  expect(painted).toEqual([0, 1, 3, 5, 7, 9]);
});

it('paints nothing once it is stopped', () => {
  const { move, stop, painted } = followed(500);
  move(10);
  stop();
  move(20);
  vi.advanceTimersByTime(5000);
  expect(painted).toEqual([0]);
});
