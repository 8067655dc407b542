import type { DropZone } from './dropZone.js';
import { innermostTargetOf } from './innermostTargetOf.js';
import { isEditable } from './isEditable.js';

/** What a zone does with a drag: takes the files, tells that there are none, or lets it pass. */
export type DragVerdict = 'files' | 'no-files' | 'not-ours';

/** What is being dragged over one window. */
export interface PageDrag {
  /** Sees every drag event of the window before anybody else. */
  readonly follow: (event: DragEvent) => void;
  /** Whose a drag event is that came to a zone and that nobody further in has taken. */
  readonly verdictOf: (event: DragEvent, zone: Element) => DragVerdict;
  /** Whether it began in this page: a picture of the page is dragged as a file, and may only have slipped. */
  readonly isOfPage: () => boolean;
  /** Keeps the browser from leaving the page for a file that nobody takes. */
  readonly keepPage: (event: DragEvent) => void;
  readonly stop: () => void;
}

/** On every zone's element while files are dragged over the window: frames are then no obstacle. */
const NEAR = 'data-files-near';

export function createPageDrag(view: Window, zones: ReadonlySet<DropZone>): PageDrag {
  /** Where the drag began; null where it comes from outside the page. */
  let source: DragSource | null = null;
  let entered: EventTarget | null = null;
  let isNear = false;
  /** Events that were cancelled before they reached a zone. */
  const guarded = new WeakSet<Event>();
  const seeGuard = (event: Event): void => {
    if (event.defaultPrevented) guarded.add(event);
  };

  const setNear = (next: boolean): void => {
    if (next === isNear) return;
    isNear = next;
    for (const { element } of zones) element.toggleAttribute(NEAR, isNear);
    // A drag that was given up somewhere else says nothing. The pointer moves again only when it is over.
    if (isNear) view.addEventListener('pointermove', end, true);
    else view.removeEventListener('pointermove', end, true);
  };
  const end = (): void => {
    setNear(false);
    for (const zone of zones) zone.dragGone();
  };

  return {
    follow: (event) => {
      // Drag-and-drop libraries cancel every drag of the page in the capture phase without taking it. Whether one
      // was cancelled there is looked at on each zone; adding the same listener again changes nothing.
      for (const zone of zones) {
        if (!isIn(zone, event)) continue;
        zone.element.addEventListener(event.type, seeGuard, true);
      }
      switch (event.type) {
        case 'dragstart':
          source = sourceOf(event, zones);
          break;
        case 'dragenter':
          entered = event.target;
          // `dragleave` alone does not tell: a host's zone within ours may stop it.
          for (const zone of zones) if (!isIn(zone, event)) zone.dragGone();
          // What was taken out of the page meanwhile does not say that its drag has ended.
          if (source && !source.node.isConnected) source = null;
          break;
        case 'dragleave':
          // Entering comes before leaving: what was entered last and is left was left for another window.
          if (event.target === entered) end();
          break;
        case 'dragover':
          if (source === null && hasFiles(event)) setNear(true);
          break;
        case 'drop':
          // What began in the page ends with `dragend`, behind this.
          end();
          break;
        default:
          source = null;
          end();
      }
    },
    verdictOf: (event, zone) => {
      const target = innermostTargetOf(event);
      // React's events come through portals; a dialog elsewhere on the page is not in the zone.
      const isWithin = event.composedPath().includes(zone);
      const isTaken = event.defaultPrevented && !guarded.has(event);
      if (!isWithin || isTaken || source?.kind === 'uploader') return 'not-ours';
      if (hasFiles(event)) return takesFiles(target) ? 'not-ours' : 'files';
      return isEditable(target) || source?.kind === 'moved-by-host' ? 'not-ours' : 'no-files';
    },
    isOfPage: () => source !== null,
    keepPage: (event) => {
      const target = innermostTargetOf(event);
      // A browser also leaves the page for an address; WebKit's GTK port gives a file as nothing else.
      const isAddress = source === null && event.dataTransfer?.types.includes('text/uri-list');
      const isLeaving = hasFiles(event) || (isAddress && !isEditable(target));
      if (event.defaultPrevented || !isLeaving || takesFiles(target)) return;
      event.preventDefault();
      if (event.dataTransfer && hasFiles(event)) event.dataTransfer.dropEffect = 'none';
    },
    stop: end,
  };
}

/** Where in the page a drag began; pictures, links and selected text are dragged without the host's doing. */
interface DragSource {
  readonly node: Node;
  readonly kind: 'uploader' | 'moved-by-host' | 'page';
}

function sourceOf(event: DragEvent, zones: ReadonlySet<DropZone>): DragSource {
  const path = event.composedPath();
  const node = path[0] as Node;
  if ([...zones].some((zone) => isIn(zone, event))) return { node, kind: 'uploader' };
  const isMoved = path.some(
    (each) => 'matches' in each && (each as Element).matches('[draggable="true"]'),
  );
  return { node, kind: isMoved ? 'moved-by-host' : 'page' };
}

function isIn({ element }: DropZone, event: DragEvent): boolean {
  return event.composedPath().includes(element);
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}

/** Whether a file lands there by the browser's own doing: in a file input of the host's. */
function takesFiles(target: Element | null): boolean {
  return target?.matches('input[type="file"]:enabled:not([data-part="input"])') === true;
}
