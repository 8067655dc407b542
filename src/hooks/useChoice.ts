import { useCallback, useRef } from 'react';
import type { UploadSession } from '../engine/createUploadSession.js';
import { type FileDrop, useFileDrop } from './useFileDrop.js';
import { useLatestCallback } from './useLatestCallback.js';

export interface ChoiceOptions {
  readonly session: UploadSession;
  readonly disabled: boolean;
  /** Whether several files may be pages of one invoice. */
  readonly isMany: boolean;
}

/** The ways in which a file is chosen for an upload: the picker, a drop, a paste. */
export interface Choice extends FileDrop {
  /** Asked anew each time, since a fieldset disables without a render. */
  readonly isDisabled: () => boolean;
  /** Keeps in mind for which case the picker is opened: another may be shown when it is closed. */
  readonly rememberCase: () => void;
}

/** Hands what is chosen to the engine. */
export function useChoice({ session, disabled, isMany }: ChoiceOptions): Choice {
  const pickedFor = useRef<string | null>(null);
  const isDisabled = (): boolean => disabled || !!drop.inputRef.current?.matches(':disabled');
  const drop = useFileDrop({
    disabled,
    isMany,
    isClosed: isDisabled,
    onSelection: (selection, source) => {
      const baseline = pickedFor.current;
      pickedFor.current = null;
      if (!isDisabled()) session.select(selection, { source, baseline });
      // From a picker that was open when the host disabled it: what is chosen waits for a press.
      else if (baseline) session.select(selection, { source, baseline: '' });
    },
  });
  const open = useLatestCallback(() => {
    if (!isDisabled()) drop.open();
  });
  const rememberCase = useCallback(() => {
    pickedFor.current = session.baseline();
  }, [session]);
  return { ...drop, open, isDisabled, rememberCase };
}
