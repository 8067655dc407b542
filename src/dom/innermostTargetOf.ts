/** The innermost element that an event happened on, in open shadow roots too; null where it was on none. */
export function innermostTargetOf(event: Event): Element | null {
  const [target] = event.composedPath();
  return target && 'closest' in target ? (target as Element) : null;
}
