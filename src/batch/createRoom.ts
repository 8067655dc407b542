import type { BatchCore } from './batchCore.js';
import { createGate, type Gate } from './createGate.js';
import { createSlowDown, type SlowDown } from './createSlowDown.js';
import { slotsOf } from './slotsOf.js';

/** How many rows are sent at once, and which; see {@link createRoom}. */
export interface Room {
  /** Rows inside it are being sent; those that have a turn and are outside are read, or wait for room. */
  readonly gate: Gate;
  readonly slowDown: SlowDown;
  /** How many are sent at once where no pause is asked for; none while it is closed. */
  readonly slots: () => number;
  /** From now on rows are sent, or none any more. */
  readonly open: () => void;
  readonly close: () => void;
}

/** Makes the room in which one batch's rows are sent. @param onPassed Called for each that begins. */
export function createRoom({ store, getOptions }: BatchCore, onPassed: () => void): Room {
  let isOpen = false;
  const slots = (): number => (isOpen ? slotsOf(getOptions().concurrency) : 0);
  const gate = createGate(() => (slowDown.leftMs() > 0 ? 0 : slots()), onPassed);
  const slowDown = createSlowDown(() => {
    store.flush();
    gate.look();
  });

  return {
    gate,
    slowDown,
    slots,
    open: () => {
      isOpen = true;
    },
    close: () => {
      isOpen = false;
    },
  };
}
