import type { DropZone } from './dropZone.js';
import { zoneMeantBy } from './zoneMeantBy.js';

/** What all uploaders of one window share: a hundred of them listen no more often than one. */
interface SharedDoors {
  readonly zones: Set<DropZone>;
  readonly close: () => void;
}

const doorsOf = new WeakMap<Window, SharedDoors>();

/**
 * Lets an uploader take what happens in its window.
 *
 * @returns the way to take no more
 */
export function addDropZone(zone: DropZone): () => void {
  const view = zone.element.ownerDocument.defaultView;
  if (!view) return () => {};
  const doors = doorsOf.get(view) ?? openDoors(view);
  doorsOf.set(view, doors);
  doors.zones.add(zone);
  return () => {
    doors.zones.delete(zone);
    if (doors.zones.size > 0) return;
    doors.close();
    doorsOf.delete(view);
  };
}

/**
 * Gives a paste of files to a zone, if it is the one that is meant.
 *
 * @returns whether it took the paste, which is nobody else's then
 */
export function offerPaste(event: ClipboardEvent, element: HTMLElement): boolean {
  const view = element.ownerDocument.defaultView;
  const zone = meantBy(event, (view && doorsOf.get(view)?.zones) ?? []);
  return zone?.element === element && give(event, zone);
}

function meantBy(event: ClipboardEvent, zones: Iterable<DropZone>): DropZone | null {
  // The host has taken it, or there is nothing to take.
  if (event.defaultPrevented || !event.clipboardData?.files.length) return null;
  return zoneMeantBy(event, [...zones]);
}

function give(event: ClipboardEvent, zone: DropZone): boolean {
  if (!event.clipboardData) return false;
  event.preventDefault();
  zone.takePaste(event.clipboardData);
  return true;
}

function openDoors(view: Window): SharedDoors {
  const zones = new Set<DropZone>();
  const onPaste = (event: ClipboardEvent): void => {
    const zone = meantBy(event, zones);
    if (zone) give(event, zone);
  };
  // On the window, behind all that the host may say to them.
  const listeners = [
    ['paste', onPaste],
    ['dragover', keepPage],
    ['drop', keepPage],
  ] as const;
  for (const [type, listener] of listeners) {
    view.addEventListener(type, listener as EventListener);
  }
  return {
    zones,
    close: () => {
      for (const [type, listener] of listeners) {
        view.removeEventListener(type, listener as EventListener);
      }
    },
  };
}

/** A file dropped beside a zone would make the browser leave the page; the host's own zones go first. */
function keepPage(event: DragEvent): void {
  if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'none';
}
