import { type InputHTMLAttributes, type RefObject, useEffect, useRef } from 'react';

export interface FormControlOptions {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  /** Why the form must not be sent yet; empty where nothing is missing. */
  readonly missing: string;
  /** The form was reset. */
  readonly onReset: () => void;
  /** A person sent the form, and what is missing has to be said. */
  readonly onDemand: () => void;
  /** Puts the focus where a person can mend it. */
  readonly focus: () => void;
}

/**
 * Makes the hidden file input stand in its form as any control does: it blocks the submission while
 * something is missing, and follows a reset.
 *
 * @returns what the input has to listen to
 */
export function useFormControl(
  options: FormControlOptions,
): Pick<InputHTMLAttributes<HTMLInputElement>, 'onFocus' | 'onInvalid'> {
  const { inputRef, missing, onReset, onDemand, focus } = options;
  const isPress = useRef(false);

  useEffect(() => {
    inputRef.current?.setCustomValidity(missing);
  }, [missing, inputRef]);

  useEffect(() => {
    // The browser's own submission follows a click, also that by Enter in a field, within the same task.
    const notePress = (): void => {
      isPress.current = true;
      setTimeout(() => {
        isPress.current = false;
      });
    };
    // On the window: the form may be another by now, and the host may have prevented the reset.
    const noteReset = (event: Event): void => {
      if (event.target === inputRef.current?.form && !event.defaultPrevented) onReset();
    };
    window.addEventListener('click', notePress, true);
    window.addEventListener('reset', noteReset);
    return () => {
      window.removeEventListener('click', notePress, true);
      window.removeEventListener('reset', noteReset);
    };
  }, [inputRef, onReset]);

  return {
    // Only a browser puts the focus here, to show what is invalid.
    onFocus: () => {
      if (missing) onDemand();
      focus();
    },
    onInvalid: (event) => {
      // A script's `checkValidity()` only asks: an alert, or the focus taken from who types, would be wrong.
      if (!isPress.current) return;
      // Our own sentence stands where the person looks, in their language; the form stays blocked.
      event.preventDefault();
      onDemand();
      const { form } = event.currentTarget;
      const invalid = [...(form?.elements ?? [])].find((control) =>
        control.matches(':invalid:not(fieldset)'),
      );
      // Later: the browser goes on to the next invalid control, since this one is taken care of.
      if (invalid === event.currentTarget) setTimeout(focus);
    },
  };
}
