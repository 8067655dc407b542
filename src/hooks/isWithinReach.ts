import { composedParentOf, isInside } from './composedParentOf.js';

/**
 * Whether a person can see an element and get at it: rendered, visible, not inert, and not behind a
 * modal dialog. What is merely scrolled away counts: it can be scrolled to.
 */
export function isWithinReach(element: Element): boolean {
  return element.isConnected && isDrawn(element) && !isShutOff(element) && !isBehindModal(element);
}

function isDrawn(element: Element): boolean {
  // Where nothing is laid out (jsdom) nothing has a box, and only styles can tell.
  const isLaidOut = element.ownerDocument.documentElement.getClientRects().length > 0;
  if (isLaidOut && !hasRoom(element)) return false;
  return typeof element.checkVisibility === 'function'
    ? element.checkVisibility({
        visibilityProperty: true,
        opacityProperty: true,
        // The names of the same two before they were settled.
        checkVisibilityCSS: true,
        checkOpacity: true,
      })
    : styleOf(element).visibility === 'visible' && isDisplayed(element);
}

/** An element that is folded away has a box still; the one around it that is closed has none. */
function hasRoom(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  if (width === 0 || height === 0) return false;
  for (let at = composedParentOf(element); at; at = composedParentOf(at)) {
    if (!isElement(at) || at === at.ownerDocument.documentElement) continue;
    const isClosed = at.clientWidth === 0 || at.clientHeight === 0;
    if (isClosed && styleOf(at).overflow !== 'visible' && isBox(at)) return false;
  }
  return true;
}

/** `clientWidth` tells nothing of what has no box of its own. */
function isBox(element: Element): boolean {
  const { display } = styleOf(element);
  return display !== 'inline' && display !== 'contents';
}

function isDisplayed(element: Element): boolean {
  for (let at: Node | null = element; at; at = composedParentOf(at)) {
    if (isElement(at) && styleOf(at).display === 'none') return false;
  }
  return true;
}

/** Inert, or hidden from assistive technology as modal dialogs of libraries do with all else. */
function isShutOff(element: Element): boolean {
  for (let at: Node | null = element; at; at = composedParentOf(at)) {
    if (isElement(at) && at.matches('[inert], [aria-hidden="true"]')) return true;
  }
  return false;
}

function isBehindModal(element: Element): boolean {
  const { ownerDocument: document } = element;
  const { fullscreenElement } = document;
  if (fullscreenElement && !isInside(element, fullscreenElement)) return true;
  const modal = topModalOf(element);
  return modal !== null && !isInside(element, modal);
}

/** The dialog in front of all others: the browser's own (of several, the one that is hit), or a library's. */
function topModalOf(element: Element): Element | null {
  const { ownerDocument: document } = element;
  const own = ancestorRootsOf(element)
    .flatMap((root) => [...root.querySelectorAll('dialog')])
    .filter(isModal);
  const hit = modalAt(document);
  if (hit ?? own.length > 0) return hit ?? own.at(-1) ?? null;
  const others = [...document.querySelectorAll('[aria-modal="true"]')].filter(isDrawn);
  return others.at(-1) ?? null;
}

/** A modal dialog's backdrop covers the window, and is hit as the dialog itself. */
function modalAt(document: Document): Element | null {
  let hit = document.elementFromPoint?.(0, 0) ?? null;
  while (hit?.shadowRoot) {
    const inner = hit.shadowRoot.elementFromPoint(0, 0);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  for (let at: Node | null = hit; at; at = composedParentOf(at)) {
    if (isElement(at) && isModal(at)) return at;
  }
  return null;
}

function isModal(element: Element): boolean {
  try {
    return element.localName === 'dialog' && element.matches(':modal');
  } catch {
    // A browser, or jsdom, that does not know the word.
    return false;
  }
}

/** The document, and the shadow roots an element lies in. */
function ancestorRootsOf(element: Element): (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [];
  let root = element.getRootNode() as Document | ShadowRoot;
  while ('host' in root) {
    roots.push(root);
    root = root.host.getRootNode() as Document | ShadowRoot;
  }
  return [...roots, root];
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function styleOf(element: Element): CSSStyleDeclaration {
  return (element.ownerDocument.defaultView ?? window).getComputedStyle(element);
}
