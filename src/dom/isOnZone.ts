/** A press as React or the browser tells it. */
interface ZonePress extends Pick<Event, 'target' | 'preventDefault'> {
  readonly currentTarget: Element;
}

/** The whole empty zone is a large target for a pointer; the button in it is the one for all else. */
export function isOnZone(event: ZonePress): boolean {
  const { currentTarget: root } = event;
  const target = event.target as Element;
  const isOn =
    root.contains(target) &&
    !!target.closest('[data-part="drop-area"]') &&
    !target.closest('button, a, input, select, textarea, summary');
  // A host's label around the uploader passes each click on to the file input: the picker would open twice.
  if (isOn && root.closest('label')) event.preventDefault();
  return isOn;
}
