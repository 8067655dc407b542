import {
  type FocusEvent,
  type HTMLAttributes,
  type RefObject,
  useCallback,
  useMemo,
  useRef,
} from 'react';
import { focusedElementOf, focusWithin } from '../dom/focusedElementOf.js';
import { useBrowserLayoutEffect } from './useBrowserLayoutEffect.js';

/** Keeps the focus within an uploader; see {@link useKeptFocus}. */
export interface KeptFocus {
  /** Puts the focus on the action that comes first. */
  readonly focusFirstAction: () => void;
  /** For the root. */
  readonly focusProps: Pick<HTMLAttributes<HTMLElement>, 'onFocus' | 'onBlur'>;
}

/**
 * Keeps the focus where a person left it: a focused control may go with its status, and the focus then
 * goes to the one that took its place.
 *
 * @param drawn What is drawn: the focus is looked after when it changes.
 */
export function useKeptFocus(rootRef: RefObject<HTMLElement | null>, drawn: unknown): KeptFocus {
  const lastFocused = useRef<HTMLElement | null>(null);

  const focusFirstAction = useCallback((): void => {
    rootRef.current?.querySelector<HTMLElement>('button[data-action]:not(:disabled)')?.focus();
  }, [rootRef]);

  useBrowserLayoutEffect(() => {
    const gone = lastFocused.current;
    const root = rootRef.current;
    if (!gone || gone.isConnected || !root) return;
    lastFocused.current = null;
    if (focusedElementOf(root.ownerDocument)) return;
    focusFirstAction();
    // All of them are disabled: the link, or the group itself, is still a place to be.
    if (focusWithin(root)) return;
    const link = root.querySelector<HTMLElement>('a[href]');
    if (!link) root.tabIndex = -1;
    (link ?? root).focus();
  }, [drawn]);

  const focusProps = useMemo<KeptFocus['focusProps']>(
    () => ({
      onFocus: (event: FocusEvent<HTMLElement>) => {
        // React's events come through portals; what has the focus elsewhere is the host's.
        if (event.currentTarget.contains(event.target)) lastFocused.current = event.target;
      },
      onBlur: (event: FocusEvent<HTMLElement>) => {
        const left = event.target;
        queueMicrotask(() => {
          const root = left.getRootNode() as Document | ShadowRoot;
          // A window that loses the focus (the picker, another tab) keeps its active element.
          const isLeft = left.isConnected && root.activeElement !== left;
          if (lastFocused.current === left && isLeft) lastFocused.current = null;
        });
      },
    }),
    [],
  );
  return { focusFirstAction, focusProps };
}
