import { type MemoExoticComponent, memo, type ReactElement } from 'react';
import { BatchRowView } from './BatchRowView.js';
import type { BatchKit } from './batchKit.js';

export interface BatchRowsProps {
  readonly kit: BatchKit;
  readonly rowIds: readonly string[];
  /** Which rows are shown; the others stay in the page, hidden by the stylesheet. */
  readonly filter: string;
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
        {rowIds.map((id) => (
          <BatchRowView key={id} kit={kit} id={id} />
        ))}
      </div>
    );
  },
);
