import { elementsAround } from './elementsAround.js';
import { isInSight } from './isInSight.js';
import { styleOf } from './styleOf.js';

/**
 * Whether a person can see an element and get at it: rendered, visible, not covered, not inert, and not
 * behind a modal dialog. What is merely scrolled away counts: it can be scrolled to.
 */
export function isWithinReach(element: Element): boolean {
  const around = elementsAround(element);
  return (
    element.isConnected &&
    isDrawn(element) &&
    !around.some(isShutOff) &&
    !isBehindModal(element, around)
  );
}

function isDrawn(element: Element): boolean {
  // Before its style is asked: Chromium measures nothing afterwards of what it skips (`content-visibility`).
  element.getBoundingClientRect();
  // It has no box of its own: its children have.
  if (styleOf(element).display === 'contents') return [...element.children].some(isDrawn);
  // Where nothing is laid out (jsdom) nothing has a box, and only styles can tell.
  const isLaidOut = element.ownerDocument.documentElement.getClientRects().length > 0;
  if (isLaidOut && !isInSight(element)) return false;
  const isSeen = (element as Partial<Element>).checkVisibility?.call(element, {
    visibilityProperty: true,
    opacityProperty: true,
    // The same two by their earlier names.
    checkVisibilityCSS: true,
    checkOpacity: true,
  });
  return isSeen ?? styleOf(element).visibility === 'visible';
}

/** Not displayed, inert, or hidden from assistive technology as modal dialogs of libraries do with all else. */
function isShutOff(element: Element): boolean {
  return element.matches('[inert], [aria-hidden="true"]') || styleOf(element).display === 'none';
}

/** Of several modal dialogs of the browser's, only what is in the one in front is in sight. */
function isBehindModal(element: Element, around: readonly Element[]): boolean {
  const { ownerDocument: document } = element;
  const { fullscreenElement } = document;
  const own = [...document.querySelectorAll('dialog')].filter(isModal);
  const others = [...document.querySelectorAll('[aria-modal="true"]')].filter(isDrawn);
  const modal = own.find((each) => around.includes(each)) ?? own[0] ?? others.at(-1);
  return [fullscreenElement, modal].some((holder) => holder && !around.includes(holder));
}

function isModal(element: Element): boolean {
  try {
    return element.matches(':modal');
  } catch {
    // A browser, or jsdom, that does not know the word.
    return false;
  }
}
