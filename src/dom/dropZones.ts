import type { DropZone } from './dropZone.js';
import { listenEarly } from './listenEarly.js';
import { createPageDrag, type DragVerdict, type PageDrag } from './pageDrag.js';
import { type PagePresses, watchPresses } from './pagePresses.js';
import { zoneMeantBy } from './zoneMeantBy.js';

/** A press as React tells it. */
interface ReactPress {
  readonly currentTarget: Element;
  readonly nativeEvent: Event;
}

/** A drag event as React tells it. */
interface ReactDrag {
  readonly currentTarget: Element;
  readonly nativeEvent: DragEvent;
}

/** What all uploaders of one window share: a hundred of them listen no more often than one. */
interface SharedDoors {
  readonly zones: Set<DropZone>;
  readonly drag: PageDrag;
  readonly presses: PagePresses;
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

/** What is dragged over the window of an element; null where no uploader stands in it. */
export function pageDragOf(element: Element): PageDrag | null {
  return doorsIn(element)?.drag ?? null;
}

/** Whose a drag event is that came to a zone; `isClosed` says whether the zone takes nothing now. */
export function dragVerdictOf(drag: ReactDrag, isClosed: boolean): DragVerdict {
  const zone = drag.currentTarget;
  const pageDrag = isClosed ? null : pageDragOf(zone);
  return pageDrag?.verdictOf(drag.nativeEvent, zone) ?? 'not-ours';
}

/** Whether a press was meant for what it landed on; what was never seen cannot be doubted. */
export function isMeantPress(press: ReactPress): boolean {
  return doorsIn(press.currentTarget)?.presses.isMeant(press.nativeEvent) ?? true;
}

/** Whether a click is being dealt with right now in the window of an element, in this task. */
export function isPressUnderWay(element: Element): boolean {
  return doorsIn(element)?.presses.isUnderWay() ?? false;
}

/**
 * Gives a paste of files to an uploader, if it is the one that is meant.
 *
 * @returns whether it took the paste, which is nobody else's then
 */
export function offerPaste(event: ClipboardEvent, element: Element): boolean {
  const zone = meantBy(event, doorsIn(element)?.zones ?? []);
  return zone?.element === element && give(event, zone);
}

function doorsIn(element: Element): SharedDoors | undefined {
  const view = element.ownerDocument.defaultView;
  return view ? doorsOf.get(view) : undefined;
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
  const drag = createPageDrag(view, zones);
  const presses = watchPresses(view);
  const onPaste = (event: ClipboardEvent): void => {
    const zone = meantBy(event, zones);
    if (zone) give(event, zone);
  };
  /** Behind all other listeners of the window, whenever they came: what the host takes is the host's. */
  const last: Partial<Record<string, (event: never) => void>> = {
    paste: onPaste,
    dragenter: drag.keepPage,
    dragover: drag.keepPage,
  };
  const onAny = (event: Event): void => {
    if (event.type !== 'paste') drag.follow(event as DragEvent);
    const act = last[event.type] as EventListener | undefined;
    if (!act) return;
    view.removeEventListener(event.type, act);
    view.addEventListener(event.type, act);
  };
  const types = ['paste', 'dragstart', 'dragenter', 'dragover', 'dragleave', 'dragend', 'drop'];
  const stopAll = listenEarly(view, types, onAny);
  view.addEventListener('drop', drag.keepPage);
  return {
    zones,
    drag,
    presses,
    close: () => {
      drag.stop();
      presses.stop();
      stopAll();
      view.removeEventListener('drop', drag.keepPage);
      for (const [type, act] of Object.entries(last)) view.removeEventListener(type, act as never);
    },
  };
}
