import { type ReactElement, useRef, useSyncExternalStore } from 'react';
import { useBrowserLayoutEffect } from '../../hooks/useBrowserLayoutEffect.js';
import { caseTextOf } from '../caseText.js';
import type { BatchKit } from './batchKit.js';

/**
 * The cases that a search found: one list for all rows, outside of them, since a row cuts off what hangs
 * out of it. It stands below the box that is typed in, or above where there is more room.
 */
export function CaseList({ kit }: { readonly kit: BatchKit }): ReactElement {
  const { batch, search, words, part, prefix } = kit;
  const state = useSyncExternalStore(search.subscribe, search.getState, search.getState);
  const list = useRef<HTMLDivElement>(null);
  const { rowId, options = [], active = -1, more = 0, isAsking } = state ?? {};
  const isOpen = state?.isOpen === true;

  useBrowserLayoutEffect(() => {
    const element = list.current;
    const box = rowId ? document.getElementById(`${prefix}case-${rowId}`) : null;
    const root = element?.parentElement;
    if (!isOpen || !element || !box || !root) return;
    const place = (): void => {
      const from = box.getBoundingClientRect();
      const frame = root.getBoundingClientRect();
      const below = innerHeight - from.bottom;
      const isAbove = below < element.offsetHeight && from.top > below;
      Object.assign(element.style, {
        left: `${from.left - frame.left}px`,
        width: `${from.width}px`,
        top: isAbove ? 'auto' : `${from.bottom - frame.top}px`,
        bottom: isAbove ? `${frame.bottom - from.top}px` : 'auto',
      });
    };
    place();
    // More or fewer options, and another width of the page.
    const observer = new ResizeObserver(place);
    observer.observe(element);
    observer.observe(root);
    return () => observer.disconnect();
  }, [isOpen, rowId, prefix]);

  useBrowserLayoutEffect(() => {
    if (active >= 0) {
      document.getElementById(`${prefix}option-${active}`)?.scrollIntoView({ block: 'nearest' });
    }
  }, [active, prefix]);

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
              // The box has the focus and the keys; an option is only pointed at.
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled where the focus is
              // biome-ignore lint/a11y/useFocusableInteractive: the box refers to it as its active descendant
              <div
                {...part('case-option')}
                key={option.referenceId}
                id={`${prefix}option-${index}`}
                role="option"
                aria-selected={index === active}
                onClick={() => {
                  if (rowId === undefined) return;
                  search.close();
                  batch.assign(rowId, option);
                }}
              >
                <bdi translate="no">{caseTextOf(option)}</bdi>
                {option.media && <span> {words.own.hasInvoice}</span>}
                {option.description && <small>{option.description}</small>}
              </div>
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
