import { type MemoExoticComponent, memo, type ReactElement } from 'react';
import { rowGroupOf } from '../rowId.js';
import { BatchRowView } from './BatchRowView.js';
import type { BatchKit } from './batchKit.js';

export interface BatchRowsProps {
  readonly kit: BatchKit;
  readonly rowIds: readonly string[];
  /** Which rows are shown; the others stay in the page, hidden by the stylesheet. */
  readonly filter: string;
}

interface RowGroupProps {
  readonly kit: BatchKit;
  readonly ids: readonly string[];
}

/** Rows stand in groups of fifty, so that a browser lays out one group, and not all rows, when one comes. */
const RowGroup: MemoExoticComponent<(props: RowGroupProps) => ReactElement> = memo(
  function RowGroup({ kit, ids }: RowGroupProps) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: content-visibility does nothing on rows of a table
      <div role="rowgroup">
        {ids.map((id) => (
          <BatchRowView key={id} kit={kit} id={id} />
        ))}
      </div>
    );
  },
  (before, now) =>
    before.kit === now.kit &&
    before.ids.length === now.ids.length &&
    before.ids.every((id, at) => id === now.ids[at]),
);

function groupsOf(rowIds: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const groups = new Map<number, string[]>();
  for (const id of rowIds) {
    const group = groups.get(rowGroupOf(id)) ?? [];
    if (group.push(id) === 1) groups.set(rowGroupOf(id), group);
  }
  return groups;
}

/** The list: a table to whoever reads it, a grid to whoever lays it out. All rows are in the page. */
export const BatchRows: MemoExoticComponent<(props: BatchRowsProps) => ReactElement> = memo(
  function BatchRows({ kit, rowIds, filter }: BatchRowsProps) {
    const { part, words } = kit;
    const { columns } = words.own;
    return (
      // biome-ignore lint/a11y/useSemanticElements: content-visibility does nothing on rows of a table
      <div
        {...part('rows')}
        role="table"
        aria-label={words.own.rows}
        aria-rowcount={rowIds.length + 1}
        data-filter={filter}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: see above */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: a row of a table is read, not pressed */}
        <div {...part('head')} role="row">
          {(['file', 'case', 'status', 'actions'] as const).map((column) => (
            // biome-ignore lint/a11y/useSemanticElements: see above
            // biome-ignore lint/a11y/useFocusableInteractive: a head is read, not pressed
            <div key={column} role="columnheader">
              {columns[column]}
            </div>
          ))}
        </div>
        {[...groupsOf(rowIds)].map(([group, ids]) => (
          <RowGroup key={group} kit={kit} ids={ids} />
        ))}
      </div>
    );
  },
);
