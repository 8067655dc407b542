import type { BatchCore } from './batchCore.js';
import { createGate, type Gate } from './createGate.js';
import { createSlowDown, type SlowDown } from './createSlowDown.js';
import { slotsOf } from './slotsOf.js';

/** How many rows are sent at once, and which; see {@link createRoom}. */
export interface Room {
  /** Rows inside it are being sent; those that have a turn and are outside are read, or wait for room. */
  readonly gate: Gate;
  readonly slowDown: SlowDown;
  readonly isOpen: () => boolean;
  /** How many are sent at once while it is open and no pause is asked for. */
  readonly slots: () => number;
  /** From now on rows are sent, or none any more. */
  readonly open: () => void;
  readonly close: () => void;
}

/** Makes the room in which one batch's rows are sent. @param onPassed Called for each that begins. */
export function createRoom({ store, getOptions }: BatchCore, onPassed: () => void): Room {
  let isOpen = false;
  const slots = (): number => slotsOf(getOptions().concurrency);
  const mostInside = (): number => (isOpen && slowDown.leftMs() === 0 ? slots() : 0);
  const gate = createGate(mostInside, onPassed);
  const slowDown = createSlowDown(() => {
    store.flush();
    gate.look();
  });

  return {
    gate,
    slowDown,
    isOpen: () => isOpen,
    slots,
    open: () => {
      isOpen = true;
    },
    close: () => {
      isOpen = false;
    },
  };
}
