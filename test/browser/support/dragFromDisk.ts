import { cdp } from 'vitest/browser';

/** The browser's own drag events, in the order of a drag. */
export type DragType = 'dragEnter' | 'dragOver' | 'drop';

/** Where the middle of an element is in the browser's window; a test runs in a scaled frame of it. */
export function middleOf(element: Element): { x: number; y: number } {
  const inner = element.getBoundingClientRect();
  const frame = window.frameElement?.getBoundingClientRect();
  const scale = frame ? frame.width / window.innerWidth : 1;
  return {
    x: (frame?.left ?? 0) + (inner.left + inner.width / 2) * scale,
    y: (frame?.top ?? 0) + (inner.top + inner.height / 2) * scale,
  };
}

/** Really drags sample files of the disk over an element, by the browser's own protocol. */
export async function dragFromDisk(
  element: Element,
  names: readonly string[],
  types: readonly DragType[],
): Promise<void> {
  const files = names.map((name) => `${import.meta.env['VITE_SAMPLES']}/${name}`);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of types) {
    await cdp().send('Input.dispatchDragEvent', { type, ...middleOf(element), data });
  }
}
