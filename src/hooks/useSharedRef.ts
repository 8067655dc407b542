import { type Ref, type RefCallback, type RefObject, useCallback, useRef } from 'react';

/**
 * A ref for an element that somebody else wants to know too.
 *
 * @returns the ref to put on the element, and the element
 */
export function useSharedRef<Element>(
  other: Ref<Element> | undefined,
): readonly [RefCallback<Element>, RefObject<Element | null>] {
  const own = useRef<Element | null>(null);
  const share = useCallback(
    (element: Element | null) => {
      own.current = element;
      if (typeof other === 'function') other(element);
      else if (other) other.current = element;
    },
    [other],
  );
  return [share, own];
}
