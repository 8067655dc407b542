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
    // What is placed by another box than this one is not clipped by it.
    if (position === 'absolute' && style.position === 'static') continue;
    if (around !== element && isClip(around, style)) {
      const rest = overlapOf(area, around.getBoundingClientRect());
      if (isEmpty(rest)) return /auto|scroll/.test(style.overflow) && isInSight(around);
      area = rest;
    }
    ({ position } = style);
    if (position === 'fixed') break;
  }
  const view = element.ownerDocument.defaultView ?? window;
  const { innerWidth: right, innerHeight: bottom } = view;
  const seen = overlapOf(area, { left: 0, top: 0, right, bottom });
  if (!isEmpty(seen)) return isMet(element, seen);
  return !isEmpty(area) && position !== 'fixed' && canBeScrolledTo(area, view);
}

/** The page's own overflow is that of the window. */
function isClip(element: Element, { overflow, display }: CSSStyleDeclaration): boolean {
  const { documentElement } = element.ownerDocument;
  return (
    overflow !== 'visible' && !/^(inline|contents)$/.test(display) && element !== documentElement
  );
}

function overlapOf(a: Area, b: Area): Area {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

function isEmpty({ left, top, right, bottom }: Area): boolean {
  return left >= right || top >= bottom;
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
function canBeScrolledTo({ left, right, bottom }: Area, view: Window): boolean {
  const { documentElement: page, body } = view.document;
  const all = page.getBoundingClientRect();
  const { direction, overflowX } = styleOf(page);
  const isLocked = /hidden|clip/.test(overflowX + styleOf(body).overflowX);
  const isBeside = left >= view.innerWidth || right <= 0;
  const isReached = direction === 'rtl' ? left < all.right : right > all.left;
  return bottom > all.top && isReached && !(isBeside && isLocked);
}
