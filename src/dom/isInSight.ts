import { elementsAround } from './elementsAround.js';
import { styleOf } from './styleOf.js';

/** A rectangle, in pixels of the window. */
interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Whether a pointer would meet something of an element, now or after scrolling: not where it is slid out of
 * its frame or of the window, folded, clipped away, turned round or covered.
 */
export function isInSight(element: Element): boolean {
  let area: Area = element.getBoundingClientRect();
  let position = '';
  for (const around of elementsAround(element)) {
    const style = styleOf(around);
    // A box clips an absolutely positioned element only where it is the one that positions it.
    if (position === 'absolute' && style.position === 'static') continue;
    if (around !== element && isClip(around, style)) {
      const rest = overlapOf(area, around.getBoundingClientRect());
      if (!rest) return /auto|scroll/.test(style.overflow) && isInSight(around);
      area = rest;
    }
    ({ position } = style);
    if (position === 'fixed') break;
  }
  const { ownerDocument: document } = element;
  const { innerWidth: right, innerHeight: bottom } = document.defaultView ?? window;
  const seen = overlapOf(area, { left: 0, top: 0, right, bottom });
  if (seen) return isMet(element, seen);
  return position !== 'fixed' && overlapOf(area, scrollableAreaOf(document, right)) !== null;
}

/** The page's own overflow is that of the window. */
function isClip(element: Element, { overflow, display }: CSSStyleDeclaration): boolean {
  const { documentElement } = element.ownerDocument;
  return (
    overflow !== 'visible' && !/^(inline|contents)$/.test(display) && element !== documentElement
  );
}

function overlapOf(a: Area, b: Area): Area | null {
  const left = Math.max(a.left, b.left);
  const top = Math.max(a.top, b.top);
  const right = Math.min(a.right, b.right);
  const bottom = Math.min(a.bottom, b.bottom);
  return left < right && top < bottom ? { left, top, right, bottom } : null;
}

/** Parts of an area's width and height at which it is looked at. */
const PLACES: readonly number[] = [0.1, 0.5, 0.9];

function isMet(element: Element, { left, top, right, bottom }: Area): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  return PLACES.some((x) =>
    PLACES.some((y) => {
      const hit = root.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
      return element.contains(hit);
    }),
  );
}

/** A window scrolls to what lies behind its end, and not to what lies before its beginning. */
function scrollableAreaOf({ documentElement: page, body }: Document, width: number): Area {
  const { left, top, right } = page.getBoundingClientRect();
  const { direction, overflowX } = styleOf(page);
  const far = Number.POSITIVE_INFINITY;
  const all = direction === 'rtl' ? { left: -far, right } : { left, right: far };
  const isLocked = /hidden|clip/.test(overflowX + styleOf(body).overflowX);
  return { top, bottom: far, ...(isLocked ? { left: 0, right: width } : all) };
}
