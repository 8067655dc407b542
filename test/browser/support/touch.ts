import { cdp } from 'vitest/browser';
import { middleOf } from './dragFromDisk.js';

/** Makes the browser's screen one that is touched, or no longer. */
export async function touchScreen(enabled: boolean): Promise<void> {
  await cdp().send('Emulation.setTouchEmulationEnabled', { enabled });
}

/** Brings an element into view and really taps on its middle, as a finger does. */
export async function tap(element: Element): Promise<void> {
  element.scrollIntoView({ block: 'center' });
  await new Promise(requestAnimationFrame);
  await cdp().send('Input.dispatchTouchEvent', {
    type: 'touchStart',
    touchPoints: [middleOf(element)],
  });
  await cdp().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
