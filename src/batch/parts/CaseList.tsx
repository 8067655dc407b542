import { type ReactElement, useSyncExternalStore } from 'react';
import { useBrowserLayoutEffect } from '../../hooks/useBrowserLayoutEffect.js';
import type { BatchCase } from '../batchCase.js';
import { caseTextOf } from '../caseText.js';
import type { BatchKit } from './batchKit.js';
import { useListPlace } from './useListPlace.js';

/**
 * The cases that a search found: one list for all rows, outside of them, since a row cuts off what hangs
 * out of it.
 */
export function CaseList({ kit }: { readonly kit: BatchKit }): ReactElement {
  const { batch, search, words, part, prefix } = kit;
  const state = useSyncExternalStore(search.subscribe, search.getState, search.getState);
  const { rowId, options = [], active = -1, more = 0, isAsking } = state ?? {};
  const isOpen = state?.isOpen === true;
  const list = useListPlace(isOpen ? `${prefix}case-${rowId}` : null);

  useBrowserLayoutEffect(() => {
    if (active >= 0) {
      document.getElementById(`${prefix}option-${active}`)?.scrollIntoView({ block: 'nearest' });
    }
  }, [active, prefix]);

  const choose = (option: BatchCase): void => {
    if (rowId === undefined) return;
    search.close();
    batch.assign(rowId, option);
  };

  const count = options.length + more;
  const told = isAsking
    ? words.own.searching
    : count === 0
      ? words.own.noCase
      : words.own.casesFound(count);
  return (
    <>
      {isOpen && (
        // The focus stays in the box, wherever the pointer presses.
        // biome-ignore lint/a11y/noStaticElementInteractions: it keeps the focus and is no control itself
        <div
          {...part('case-list')}
          ref={list}
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
        >
          <div id={`${prefix}cases`} role="listbox" aria-label={words.own.caseBox}>
            {options.map((option, index) => (
              <CaseOption
                key={option.referenceId}
                kit={kit}
                id={`${prefix}option-${index}`}
                option={option}
                isActive={index === active}
                onChoose={() => choose(option)}
              />
            ))}
          </div>
          {(count === 0 || isAsking) && <p className="ciu-list-note">{told}</p>}
          {more > 0 && <p className="ciu-list-note">{words.own.moreCases(more)}</p>}
        </div>
      )}
      <div className="ciu-hidden" aria-live="polite">
        {isOpen ? told : ''}
      </div>
    </>
  );
}

interface CaseOptionProps {
  readonly kit: BatchKit;
  readonly id: string;
  readonly option: BatchCase;
  readonly isActive: boolean;
  readonly onChoose: () => void;
}

function CaseOption({ kit, id, option, isActive, onChoose }: CaseOptionProps): ReactElement {
  const { words, part } = kit;
  return (
    // The box has the focus and the keys; an option is only pointed at.
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled where the focus is
    // biome-ignore lint/a11y/useFocusableInteractive: the box refers to it as its active descendant
    <div {...part('case-option')} id={id} role="option" aria-selected={isActive} onClick={onChoose}>
      <bdi translate="no">{caseTextOf(option)}</bdi>
      {option.media && <span> {words.own.hasInvoice}</span>}
      {option.description && <small>{option.description}</small>}
    </div>
  );
}
