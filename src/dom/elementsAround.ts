/**
 * An element and those that hold it, from the inside out, in the tree that is drawn: through slots and out of
 * shadow roots.
 */
export function elementsAround(element: Element): Element[] {
  const around = [element];
  let at: Node | null = element;
  while (at) {
    // A shadow root has no parent, and a host instead.
    at = (at as Element).assignedSlot ?? at.parentNode ?? (at as Partial<ShadowRoot>).host ?? null;
    if (at?.nodeType === 1) around.push(at as Element);
  }
  return around;
}
