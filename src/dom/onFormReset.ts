/** Who wants to hear of resets, by the window or shadow root that their forms are in. */
const listenersOf = new WeakMap<EventTarget, Set<ResetListener>>();

/** Told which form was reset. */
type ResetListener = (form: EventTarget | null) => void;

/**
 * Listens to the resets of the forms around an element. Many elements share one listener.
 *
 * On the window, before anybody can keep the reset from being heard, since the form may be another by then; a
 * shadow root lets no reset out, and is listened to itself.
 *
 * @returns the way to stop
 */
export function onFormReset(element: Element, listener: ResetListener): () => void {
  const root = element.getRootNode();
  const target = 'host' in root ? root : (element.ownerDocument.defaultView ?? root);
  const listeners = listenersOf.get(target) ?? new Set<ResetListener>();
  listenersOf.set(target, listeners);
  if (listeners.size === 0) target.addEventListener('reset', tellAll, true);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) target.removeEventListener('reset', tellAll, true);
  };
}

function tellAll(event: Event): void {
  const { target, currentTarget } = event;
  // Later: then it is known whether anybody prevented it.
  setTimeout(() => {
    if (event.defaultPrevented || !currentTarget) return;
    for (const listener of [...(listenersOf.get(currentTarget) ?? [])]) listener(target);
  });
}
