import {
  type CSSProperties,
  type ForwardRefExoticComponent,
  forwardRef,
  type ReactNode,
  type RefAttributes,
  useImperativeHandle,
  useState,
} from 'react';
import { LiveRegion } from '../../components/LiveRegion.js';
import { useSharedRef } from '../../hooks/useSharedRef.js';
import { type UploaderTheme, useTheme } from '../../theme/theme.js';
import type { UseCaseInvoiceBatchOptions } from '../hooks/batchHookOptions.js';
import { useCaseInvoiceBatch } from '../hooks/useCaseInvoiceBatch.js';
import { BatchFilters } from './BatchFilters.js';
import { BatchHeader } from './BatchHeader.js';
import { BatchNotices } from './BatchNotices.js';
import { BatchProgress } from './BatchProgress.js';
import { BatchRows } from './BatchRows.js';
import type { BatchFilter } from './batchFilter.js';
import type { BatchClassNames } from './batchPart.js';
import { CaseList } from './CaseList.js';
import { EmptyBatch } from './EmptyBatch.js';
import { MissingCases } from './MissingCases.js';
import { useBatchKit } from './useBatchKit.js';

/** What a `ref` to {@link CaseInvoiceBatch} can do. */
export interface CaseInvoiceBatchHandle {
  /** Opens the file picker; browsers allow it from a press only. */
  open: () => void;
  /** Sends every file that has its case. */
  upload: () => void;
  /** Ends what runs: all of it is ready again. */
  cancel: () => void;
  /** Empties the list. Does not remove what is stored: the API has no way to. */
  reset: () => void;
  /** Puts the focus on the first button. */
  focus: () => void;
}

export interface CaseInvoiceBatchProps extends UseCaseInvoiceBatchOptions {
  /** Colours, corners, font, density, colour scheme. */
  theme?: UploaderTheme | undefined;
  /** Class of the group. */
  className?: string | undefined;
  /** One class for each part. */
  classNames?: BatchClassNames | undefined;
  /** Style of the group. */
  style?: CSSProperties | undefined;
  /** Text under the label. */
  description?: ReactNode;
}

/**
 * Puts many invoices on many cases: files and folders are dropped or chosen, matched to cases by the
 * numbers in their e-invoices, texts and names, looked over by a person, and sent a few at a time.
 *
 * @example
 * <CaseInvoiceBatch cases={[{ referenceId, invoiceNumber: '103118', title: 'ACME Inc.' }]} />
 */
export const CaseInvoiceBatch: ForwardRefExoticComponent<
  CaseInvoiceBatchProps & RefAttributes<CaseInvoiceBatchHandle>
> = forwardRef(function CaseInvoiceBatch(props, ref) {
  const { theme, className, classNames, style, description, ...options } = props;
  const batch = useCaseInvoiceBatch(options);
  const { open, upload, cancel, reset, focus, words } = batch;
  useImperativeHandle(ref, () => ({ open, upload, cancel, reset, focus }));

  const kit = useBatchKit(batch, classNames);
  const { prefix, part, isDisabled } = kit;
  const [filter, setFilter] = useState<BatchFilter>('all');

  const { ref: givenRef, ...rootProps } = batch.getRootProps();
  const [root, element] = useSharedRef(givenRef);
  useTheme(element, theme);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's looks cannot all be taken away
    <div
      {...rootProps}
      ref={root}
      role="group"
      aria-label={undefined}
      aria-labelledby={`${prefix}label`}
      className={['ciu-root', 'ciu-batch', className, classNames?.batch].filter(Boolean).join(' ')}
      style={style}
      data-color-scheme={theme?.colorScheme}
      data-density={theme?.density}
      data-disabled={isDisabled ? '' : undefined}
    >
      <div {...part('label')} id={`${prefix}label`}>
        {batch.label}
      </div>
      {description && <div {...part('description')}>{description}</div>}
      <div {...part('drop-area')}>
        <input {...batch.getInputProps()} className="ciu-input" />
        {batch.canChooseFolder && <input {...batch.getFolderInputProps()} className="ciu-input" />}
        {batch.status === 'empty' ? (
          <EmptyBatch kit={kit} batch={batch} />
        ) : (
          <BatchHeader kit={kit} batch={batch} />
        )}
        <BatchNotices kit={kit} batch={batch} />
        {batch.status !== 'empty' && (
          <>
            {batch.status === 'uploading' && <BatchProgress kit={kit} batch={batch} />}
            <BatchFilters kit={kit} counts={batch.counts} filter={filter} onFilter={setFilter} />
            <BatchRows kit={kit} rowIds={batch.rowIds} filter={filter} />
            <MissingCases kit={kit} cases={batch.missing} />
          </>
        )}
        {batch.isOver && <div {...part('drop-now')}>{words.own.dropNow}</div>}
      </div>
      <CaseList kit={kit} />
      <LiveRegion props={{ 'aria-live': 'polite', children: batch.announcement }} part={part} />
    </div>
  );
});
