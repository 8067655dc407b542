import { type RefObject, useEffect } from 'react';

/** What a person had the focus on. */
interface Held {
  readonly element: HTMLElement;
  readonly rowId: string | undefined;
  /** The row's place in the list. */
  readonly place: number;
  readonly action: string | undefined;
}

const ROW = '[data-part="row"]';
const CONTROL = 'button:not(:disabled), input:not([type="file"], :disabled), a[href]';

/**
 * Keeps the focus in the batch when the control that had it goes: to the same row, else to the same
 * control of the row that took its place, else to the first button.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let held: Held | null = null;

    const rowsOf = (): HTMLElement[] => [...element.querySelectorAll<HTMLElement>(ROW)];
    const hold = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      const row = target.closest<HTMLElement>(ROW);
      held = {
        element: target,
        rowId: row?.dataset['rowId'],
        place: row ? rowsOf().indexOf(row) : -1,
        action: target.dataset['action'],
      };
    };
    const letGo = ({ target }: FocusEvent): void => {
      queueMicrotask(() => {
        // A window that loses the focus keeps its active element.
        const isLeft = isShown(target as HTMLElement) && document.activeElement !== target;
        if (held?.element === target && isLeft) held = null;
      });
    };
    const look = (records: readonly MutationRecord[]): void => {
      if (!held) return;
      const { element: had } = held;
      // Whether it is seen costs a layout: asked only where a filter may have hidden it.
      const mayBeHidden = (): boolean =>
        records.some(({ type, target }) => type === 'attributes' && target.contains(had));
      if (had.isConnected && !(mayBeHidden() && !isShown(had))) return;
      const { activeElement } = document;
      const lost = held;
      held = null;
      if (activeElement && activeElement !== document.body && activeElement !== lost.element)
        return;
      successorOf(element, rowsOf(), lost)?.focus();
    };

    const observer = new MutationObserver(look);
    observer.observe(element, {
      subtree: true,
      childList: true,
      attributeFilter: ['data-filter', 'data-status'],
    });
    element.addEventListener('focusin', hold);
    element.addEventListener('focusout', letGo);
    return () => {
      observer.disconnect();
      element.removeEventListener('focusin', hold);
      element.removeEventListener('focusout', letGo);
    };
  }, [root]);
}

function successorOf(
  root: HTMLElement,
  rows: readonly HTMLElement[],
  { rowId, place, action }: Held,
): HTMLElement | null {
  const own = rows.find((row) => row.dataset['rowId'] === rowId);
  const shown = rows.filter(isShown);
  // The row that followed stands in its place now; the last one has none behind it.
  const next = shown.find((row) => rows.indexOf(row) >= place) ?? shown.at(-1);
  for (const row of [own && isShown(own) ? own : undefined, place < 0 ? undefined : next]) {
    const control =
      row?.querySelector<HTMLElement>(`[data-action="${action}"]`) ??
      row?.querySelector<HTMLElement>(CONTROL);
    if (control) return control;
  }
  const same = place < 0 && root.querySelector<HTMLElement>(`[data-action="${action}"]`);
  return same || ([...root.querySelectorAll<HTMLElement>(CONTROL)].find(isShown) ?? null);
}

function isShown(element: HTMLElement & Partial<Pick<HTMLElement, 'checkVisibility'>>): boolean {
  // Safari has it since 17.4 only.
  return element.checkVisibility?.() ?? element.getClientRects().length > 0;
}
