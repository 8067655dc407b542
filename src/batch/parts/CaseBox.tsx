import { type ReactElement, useRef } from 'react';
import { useBrowserLayoutEffect } from '../../hooks/useBrowserLayoutEffect.js';
import type { BatchRow } from '../batchRow.js';
import type { BatchKit } from './batchKit.js';
import { useCaseBox } from './useCaseBox.js';

export interface CaseBoxProps {
  readonly kit: BatchKit;
  readonly row: BatchRow;
  /** Id of what describes it: the file's name. */
  readonly describedBy: string;
}

/** Where a row's case is searched and chosen, and taken away by emptying it. */
export function CaseBox({ kit, row, describedBy }: CaseBoxProps): ReactElement {
  const { words, part, prefix, isDisabled } = kit;
  const { text, isOpen, active, type, open, press, settle } = useCaseBox(kit, row);
  const box = useRef<HTMLInputElement>(null);
  // A browser that fills in forms looks at every box a moment after it came, and lays out the rows of all of
  // them to do so, also those out of sight: here each is laid out with the few that are drawn with it.
  useBrowserLayoutEffect(() => {
    box.current?.getBoundingClientRect();
  }, []);

  return (
    <input
      {...part('case-box')}
      ref={box}
      id={`${prefix}case-${row.id}`}
      type="text"
      role="combobox"
      aria-label={words.own.caseBox}
      aria-describedby={describedBy}
      aria-autocomplete="list"
      aria-expanded={isOpen}
      aria-controls={isOpen ? `${prefix}cases` : undefined}
      aria-activedescendant={isOpen && active >= 0 ? `${prefix}option-${active}` : undefined}
      autoComplete="off"
      spellCheck={false}
      placeholder={words.own.searchHint}
      disabled={isDisabled}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onClick={open}
      onKeyDown={press}
      onBlur={settle}
    />
  );
}
