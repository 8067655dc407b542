/** What has the focus in a document or shadow root, down through open roots; null where nothing has it. */
export function focusedElementOf(root: DocumentOrShadowRoot): Element | null {
  let focused = root.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  const isPage = focused?.localName === 'body' || focused?.localName === 'html';
  return isPage ? null : focused;
}

/** What has the focus within an element, as its own document or shadow root (also a closed one) says. */
export function focusWithin(element: Element): Element | null {
  const root = element.getRootNode() as Document | ShadowRoot;
  return element.contains(root.activeElement ?? null) ? focusedElementOf(root) : null;
}
