/** Who wants to hear of resets, by the window or shadow root that their forms are in. */
const listenersOf = new WeakMap<EventTarget, Set<(event: Event) => void>>();

/**
 * Listens to the resets of the forms around an element. Many elements share one listener.
 *
 * On the window, behind all that may prevent the reset, since the form may be another by then; a shadow
 * root lets no reset out, and is listened to itself.
 *
 * @returns the way to stop
 */
export function onFormReset(element: Element, listener: (event: Event) => void): () => void {
  const root = element.getRootNode();
  const target = 'host' in root ? root : (element.ownerDocument.defaultView ?? root);
  const listeners = listenersOf.get(target) ?? new Set();
  listenersOf.set(target, listeners);
  if (listeners.size === 0) target.addEventListener('reset', tellAll);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) target.removeEventListener('reset', tellAll);
  };
}

function tellAll(event: Event): void {
  if (event.defaultPrevented || !event.currentTarget) return;
  for (const listener of [...(listenersOf.get(event.currentTarget) ?? [])]) listener(event);
}
