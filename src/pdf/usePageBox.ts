import { type RefObject, useEffect, useState } from 'react';

/** The box in which a page is shown. */
export interface PageBox {
  /** Device pixels that it is wide; 0 until it is known. */
  readonly pixels: number;
  /** Whether it is in view, or nearly. */
  readonly isNear: boolean;
}

/** A box that is being resized is measured when it has come to rest. */
const REST_MS = 120;

/** Follows the box's width, the screen's density and whether it is in view. */
export function usePageBox(ref: RefObject<HTMLElement | null>): PageBox {
  const [pixels, setPixels] = useState(0);
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const box = ref.current;
    if (!box) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const measure = (): void => setPixels(Math.round(box.clientWidth * devicePixelRatio));
    const measureAtRest = (): void => {
      clearTimeout(timer);
      timer = setTimeout(measure, REST_MS);
    };
    measure();
    const sizes = new ResizeObserver(measureAtRest);
    sizes.observe(box);
    const views = new IntersectionObserver(
      (entries) => setIsNear(entries.at(-1)?.isIntersecting === true),
      { rootMargin: '50% 0px', scrollMargin: '50% 0px' },
    );
    views.observe(box);
    // A window on another screen, or zoomed, has another density.
    addEventListener('resize', measureAtRest);
    return () => {
      clearTimeout(timer);
      sizes.disconnect();
      views.disconnect();
      removeEventListener('resize', measureAtRest);
    };
  }, [ref]);
  return { pixels, isNear };
}
