/**
 * Listens to events of some types before anything within the target can act on them.
 *
 * @returns the way to stop
 */
export function listenEarly(
  target: EventTarget,
  types: readonly string[],
  listener: (event: never) => void,
): () => void {
  const asAny = listener as EventListener;
  for (const type of types) target.addEventListener(type, asAny, true);
  return () => {
    for (const type of types) target.removeEventListener(type, asAny, true);
  };
}
