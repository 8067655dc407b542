import { type KeyboardEvent, useSyncExternalStore } from 'react';
import type { BatchCase } from '../batchCase.js';
import { type BatchRow, caseOf } from '../batchRow.js';
import { caseTextOf } from '../caseText.js';
import type { CaseSearchState } from '../createCaseSearch.js';
import type { BatchKit } from './batchKit.js';

/** What stands in the box of a row's case, and what a person does in it. */
export interface CaseBoxControl {
  readonly text: string;
  readonly isOpen: boolean;
  /** Index of the highlighted case, or -1. */
  readonly active: number;
  readonly type: (text: string) => void;
  readonly open: () => void;
  readonly press: (event: KeyboardEvent) => void;
  /** Leaves the box; one that was emptied takes the case away. */
  readonly settle: () => void;
}

/** The search of one row's case. */
export function useCaseBox({ batch, search }: BatchKit, row: BatchRow): CaseBoxControl {
  const { id } = row;
  const read = (): CaseSearchState | null => {
    const state = search.getState();
    return state?.rowId === id ? state : null;
  };
  const state = useSyncExternalStore(search.subscribe, read, read);
  const assigned = assignedCaseOf(row);
  const shown = assigned ? caseTextOf(assigned) : '';
  const { text = shown, isOpen = false, options = [], active = -1 } = state ?? {};

  // What stands there already is no question.
  const find = (): void => search.search(id, text, text === shown ? '' : text);
  const settle = (): void => {
    search.close();
    if (state && text.trim() === '' && assigned) batch.assign(id, null);
  };
  const choose = (): void => {
    const chosen = options[active];
    if (!isOpen || !chosen) {
      settle();
      return;
    }
    search.close();
    batch.assign(id, chosen);
  };

  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        if (!state) find();
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
  };

  return {
    text,
    isOpen,
    active,
    type: (typed) => search.search(id, typed, typed),
    open: () => {
      if (!isOpen) find();
    },
    press,
    settle,
  };
}

/** The case that is the row's own, rather than one that is only likely. */
function assignedCaseOf(row: BatchRow): BatchCase | null {
  const isLikely =
    row.status === 'suggested' || (row.status === 'conflict' && row.conflict !== 'stored');
  return isLikely && !row.hand ? null : caseOf(row);
}
