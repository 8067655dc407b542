import { type KeyboardEvent, type ReactElement, useRef, useSyncExternalStore } from 'react';
import { useBrowserLayoutEffect } from '../../hooks/useBrowserLayoutEffect.js';
import type { BatchCase } from '../batchCase.js';
import { type BatchRow, caseOf } from '../batchRow.js';
import { caseTextOf } from '../caseText.js';
import type { CaseSearchState } from '../createCaseSearch.js';
import type { BatchKit } from './batchKit.js';

export interface CaseBoxProps {
  readonly kit: BatchKit;
  readonly row: BatchRow;
  /** Id of what describes it: the file's name. */
  readonly describedBy: string;
}

/** Where a row's case is searched and chosen, and taken away by emptying it. */
export function CaseBox({ kit, row, describedBy }: CaseBoxProps): ReactElement {
  const { batch, search, words, part, prefix, isDisabled } = kit;
  const { id } = row;
  const box = useRef<HTMLInputElement>(null);
  const read = (): CaseSearchState | null => {
    const state = search.getState();
    return state?.rowId === id ? state : null;
  };
  const state = useSyncExternalStore(search.subscribe, read, read);
  const assigned = assignedCaseOf(row);
  const shown = assigned ? caseTextOf(assigned) : '';
  const text = state?.text ?? shown;
  const isOpen = state?.isOpen === true;
  // A browser that fills in forms looks at every box a moment after it came, and lays out the rows of all of
  // them to do so, also those out of sight: here each is laid out with the few that are drawn with it.
  useBrowserLayoutEffect(() => {
    box.current?.getBoundingClientRect();
  }, []);

  // What stands there already is no question.
  const query = text === shown ? '' : text;

  function settle(): void {
    search.close();
    if (state && text.trim() === '' && assigned) batch.assign(id, null);
  }

  function choose(): void {
    const chosen = state?.options[state.active];
    if (!isOpen || !chosen) {
      settle();
      return;
    }
    search.close();
    batch.assign(id, chosen);
  }

  function press(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        if (!state) search.search(id, text, query);
        search.move(event.key === 'ArrowDown' ? 1 : -1);
        break;
      case 'Enter':
        // A form around the batch must not be sent by a choice.
        event.preventDefault();
        choose();
        break;
      case 'Escape':
        if (!state) return;
        // A dialog around the batch stays.
        event.stopPropagation();
        event.preventDefault();
        if (isOpen) search.hide();
        else search.close();
        break;
      default:
        break;
    }
  }

  return (
    <input
      {...part('case-box')}
      ref={box}
      id={`${prefix}case-${id}`}
      type="text"
      role="combobox"
      aria-label={words.own.caseBox}
      aria-describedby={describedBy}
      aria-autocomplete="list"
      aria-expanded={isOpen}
      aria-controls={isOpen ? `${prefix}cases` : undefined}
      aria-activedescendant={
        isOpen && state.active >= 0 ? `${prefix}option-${state.active}` : undefined
      }
      autoComplete="off"
      spellCheck={false}
      placeholder={words.own.searchHint}
      disabled={isDisabled}
      value={text}
      onChange={({ currentTarget: { value } }) => search.search(id, value, value)}
      onClick={() => {
        if (!isOpen) search.search(id, text, query);
      }}
      onKeyDown={press}
      onBlur={settle}
    />
  );
}

/** The case that is the row's own, rather than one that is only likely. */
function assignedCaseOf(row: BatchRow): BatchCase | null {
  const isLikely =
    row.status === 'suggested' || (row.status === 'conflict' && row.conflict !== 'stored');
  return isLikely && !row.hand ? null : caseOf(row);
}
