import { type RefObject, useRef } from 'react';
import { useBrowserLayoutEffect } from '../../hooks/useBrowserLayoutEffect.js';

/**
 * Keeps an open list below the box that is typed in, or above where there is more room.
 *
 * @param boxId Id of the box, or null while there is no list
 * @returns the list's ref
 */
export function useListPlace(boxId: string | null): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  useBrowserLayoutEffect(() => {
    const element = list.current;
    const box = boxId === null ? null : document.getElementById(boxId);
    const root = element?.parentElement;
    if (!element || !box || !root) return;
    const place = (): void => {
      const from = box.getBoundingClientRect();
      const frame = root.getBoundingClientRect();
      const below = innerHeight - from.bottom;
      const isAbove = below < element.offsetHeight && from.top > below;
      Object.assign(element.style, {
        left: `${from.left - frame.left}px`,
        width: `${from.width}px`,
        top: isAbove ? 'auto' : `${from.bottom - frame.top}px`,
        bottom: isAbove ? `${frame.bottom - from.top}px` : 'auto',
      });
    };
    place();
    // More or fewer options, and another width of the page.
    const observer = new ResizeObserver(place);
    observer.observe(element);
    observer.observe(root);
    return () => observer.disconnect();
  }, [boxId]);
  return list;
}
