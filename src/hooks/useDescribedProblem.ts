import { type RefObject, useState } from 'react';
import { focusWithin } from '../dom/focusedElementOf.js';
import type { UploadProblem } from './uploadProblemOf.js';
import { useBrowserLayoutEffect } from './useBrowserLayoutEffect.js';

/**
 * The problem, where the controls are to be described by it. Not yet while the control that had the focus
 * when it came, or was given it then, keeps it: a screen reader reads that control at that moment, and the
 * alert has the same words. Call it after the focus was looked after.
 */
export function useDescribedProblem(
  rootRef: RefObject<HTMLElement | null>,
  problem: UploadProblem | null,
): UploadProblem | null {
  const error = problem?.error ?? null;
  const [described, setDescribed] = useState(error);

  useBrowserLayoutEffect(() => {
    const root = rootRef.current;
    if (!root) return;
    const describe = (): void => setDescribed(error);
    if (!error || !focusWithin(root)) {
      describe();
      return;
    }
    root.addEventListener('focusout', describe, { once: true });
    return () => root.removeEventListener('focusout', describe);
  }, [error]);

  return error === described ? problem : null;
}
