import type { DropZone } from './dropZone.js';
import { focusedElementOf, focusWithin } from './focusedElementOf.js';
import { innermostTargetOf } from './innermostTargetOf.js';
import { isEditable } from './isEditable.js';
import { isWithinReach } from './isWithinReach.js';

/** Uploaders of any copy of this package, as where several apps share a page. */
const UPLOADERS = ':is([data-part="root"], [data-part="batch"])[data-status]';

/**
 * The uploader that a paste of files is meant for, or null where that is not certain: a file under the
 * wrong case is worse than a paste that has to be made again.
 *
 * 1. Where the focus lies in one, that one, wherever the event is: Firefox sends it to the body, or to
 *    text that was selected before.
 * 2. Where something else has the focus, the only one in reach. The pointer may rest anywhere by then.
 * 3. Where nothing has the focus, the one that the event is in, then the one under the pointer, then the
 *    only one in reach.
 */
export function zoneMeantBy(event: Event, zones: readonly DropZone[]): DropZone | null {
  const holder = innermostOf(zones.filter(({ element }) => focusWithin(element)));
  const document = zones[0]?.element.ownerDocument;
  const focused = holder ? focusWithin(holder.element) : document && focusedElementOf(document);
  const path = event.composedPath();
  if (isForText(innermostTargetOf(event), focused ?? null)) return null;

  const near = zones.filter(({ element }) => isWithinReach(element));
  if (holder && near.includes(holder)) return openOf(holder);
  // A browser may leave the focus in an uploader that has been hidden since: nothing has it then.
  if (holder || !focused) {
    const told =
      innermostOf(near.filter(({ element }) => path.includes(element))) ??
      innermostOf(near.filter(({ element }) => element.matches(':hover')));
    if (told) return openOf(told);
  } else if (isSealed(focused)) return null;
  const open = near.filter((zone) => !zone.isClosed());
  const all = [...(document?.querySelectorAll(UPLOADERS) ?? [])];
  const isOwn = (each: Element): boolean => zones.some(({ element }) => element === each);
  const isOnly = open.length === 1 && all.every((each) => isOwn(each) || !isWithinReach(each));
  return isOnly ? (open[0] ?? null) : null;
}

/** Whether a person types where the paste goes. */
function isForText(target: Element | null, focused: Element | null): boolean {
  if (isEditable(focused)) return true;
  if (!target || !isEditable(target)) return false;
  // A selection that was left behind in a text says nothing once something else has the focus.
  return !focused || isField(target);
}

function isField({ localName }: Element): boolean {
  return localName === 'input' || localName === 'textarea';
}

/** An element of the host's making that does not show what has the focus within it: perhaps a field. */
function isSealed(element: Element): boolean {
  return element.localName.includes('-') && !element.shadowRoot;
}

function innermostOf(zones: readonly DropZone[]): DropZone | null {
  const isInnermost = (zone: DropZone): boolean =>
    zones.every((other) => other === zone || !zone.element.contains(other.element));
  return zones.find(isInnermost) ?? null;
}

function openOf(zone: DropZone): DropZone | null {
  return zone.isClosed() ? null : zone;
}
