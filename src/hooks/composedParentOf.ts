/** The node that holds this one in the tree that is drawn: through slots and out of shadow roots. */
export function composedParentOf(node: Node): Node | null {
  const slot = 'assignedSlot' in node ? (node as Element).assignedSlot : null;
  // A shadow root has no parent, and a host instead.
  return slot ?? node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
}

/** Whether an element holds a node, or is it; shadow roots between them are no border. */
export function isInside(node: Node | null, element: Element): boolean {
  for (let at = node; at; at = composedParentOf(at)) if (at === element) return true;
  return false;
}
