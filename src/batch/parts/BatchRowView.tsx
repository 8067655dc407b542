import { type MemoExoticComponent, memo, type ReactElement, useSyncExternalStore } from 'react';
import { FileName } from '../../components/FileName.js';
import { bytesOf } from '../../locales/format.js';
import { type BatchRow, caseOf } from '../batchRow.js';
import { caseTextOf } from '../caseText.js';
import { useBatchRow } from '../hooks/useBatchRow.js';
import { reasonWordsOf, rowProblemOf } from '../words/rowWords.js';
import type { BatchKit } from './batchKit.js';
import { CaseBox } from './CaseBox.js';
import { RowActions } from './RowActions.js';
import { RowPreview } from './RowPreview.js';
import { RowStatus } from './RowStatus.js';
import { type RowIds, rowIdsOf } from './rowIds.js';

export interface BatchRowViewProps {
  readonly kit: BatchKit;
  readonly id: string;
}

/** One file: what it is, which case it belongs to and why, where it stands, and what can be done. */
export const BatchRowView: MemoExoticComponent<(props: BatchRowViewProps) => ReactElement | null> =
  memo(function BatchRowView({ kit, id }: BatchRowViewProps) {
    const { batch, words, part, prefix, preview, accept } = kit;
    const row = useBatchRow(batch, id);
    const isViewed = (): boolean => preview.get() === id;
    const isOpen = useSyncExternalStore(preview.subscribe, isViewed, isViewed);
    if (!row) return null;
    const ids = rowIdsOf(prefix, id);
    const problem = rowProblemOf(row, words, accept);
    return (
      // A row of a grid, since tables of a thousand rows are slow to lay out.
      // biome-ignore lint/a11y/useFocusableInteractive: a row of a table is read, not pressed
      // biome-ignore lint/a11y/useSemanticElements: content-visibility does nothing on a table row
      <div {...part('row')} role="row" data-row-id={id} data-status={row.status}>
        {/* biome-ignore lint/a11y/useSemanticElements: see the row */}
        <div {...part('cell')} role="cell">
          <FileName fileName={row.fileName} id={ids.name} part={part} />
          {row.size > 0 && (
            <div className="ciu-meta">
              <span>{bytesOf(row.size, words.shared.locale)}</span>
            </div>
          )}
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: see the row */}
        <div {...part('cell')} role="cell">
          <CaseCell kit={kit} row={row} ids={ids} />
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: see the row */}
        <div {...part('cell')} role="cell">
          <RowStatus kit={kit} row={row} />
          {problem && <span {...part('row-problem')}>{problem.filter(Boolean).join(' ')}</span>}
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: see the row */}
        <div {...part('cell')} role="cell" data-wide={isOpen ? '' : undefined}>
          <RowActions kit={kit} row={row} ids={ids} />
          {isOpen && <RowPreview kit={kit} row={row} />}
        </div>
      </div>
    );
  });

interface CaseCellProps {
  readonly kit: BatchKit;
  readonly row: BatchRow;
  readonly ids: RowIds;
}

function CaseCell({ kit, row, ids }: CaseCellProps): ReactElement {
  const { words, part } = kit;
  const batchCase = caseOf(row);
  const reason = reasonWordsOf(row, words);
  return (
    <>
      {batchCase && (
        <bdi translate="no" {...part('case')} id={ids.batchCase}>
          {caseTextOf(batchCase)}
        </bdi>
      )}
      {reason && (
        <span {...part('reason')} id={ids.reason}>
          {reason}
        </span>
      )}
      {isChangeable(row) && <CaseBox kit={kit} row={row} describedBy={ids.name} />}
    </>
  );
}

/** Whether a person may still choose the row's case. */
function isChangeable({ status }: BatchRow): boolean {
  return (
    status === 'unmatched' ||
    status === 'suggested' ||
    status === 'conflict' ||
    status === 'matched' ||
    status === 'failed'
  );
}
