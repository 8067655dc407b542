import type { MouseEvent } from 'react';

/** The whole empty zone is a large target for a pointer; the button in it is the one for all else. */
export function isOnZone(event: MouseEvent<HTMLElement>): boolean {
  const target = event.target as Element;
  const isOwn = event.currentTarget.contains(target);
  return (
    isOwn && !!target.closest('[data-part="drop-area"]') && !target.closest('button, a, input')
  );
}
