import { type InputHTMLAttributes, type RefObject, useEffect, useMemo } from 'react';
import { isPressUnderWay } from '../dom/dropZones.js';
import { onFormReset } from '../dom/onFormReset.js';

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
  useEffect(() => {
    inputRef.current?.setCustomValidity(missing);
  }, [missing, inputRef]);

  useEffect(() => {
    // A host may draw the input later, and in another form by then.
    const place = inputRef.current ?? document.documentElement;
    return onFormReset(place, (form) => {
      if (form === inputRef.current?.form) onReset();
    });
  }, [inputRef, onReset]);

  return useMemo(
    () => ({
      // Only a browser puts the focus here, to show what is invalid.
      onFocus: () => {
        focus();
        if (missing) onDemand();
      },
      onInvalid: (event) => {
        // A script's `checkValidity()` only asks: an alert, or the focus taken from who types, would be wrong.
        // The browser's own submission follows a click, also that by Enter in a field, within the same task.
        if (!isPressUnderWay(event.currentTarget)) return;
        // Our own sentence stands where the person looks, in their language; the form stays blocked.
        event.preventDefault();
        const { form } = event.currentTarget;
        const invalid = [...(form?.elements ?? [])].find((control) =>
          control.matches(':invalid:not(fieldset)'),
        );
        const isFirst = invalid === event.currentTarget;
        // Later: the browser goes on to the next invalid control, since this one is taken care of. The focus
        // goes first: what is said before it moves is cut off by it, or heard again in the description.
        setTimeout(() => {
          if (isFirst) focus();
          onDemand();
        });
      },
    }),
    [missing, onDemand, focus],
  );
}
