import { useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { toText } from '../../core/toText.js';
import { isMeantPress } from '../../dom/dropZones.js';
import { KeeperContext } from '../../hooks/keeperContext.js';
import { useBrowserLayoutEffect } from '../../hooks/useBrowserLayoutEffect.js';
import { en } from '../../locales/batch/en.js';
import { completeMessages } from '../../locales/completeMessages.js';
import { completePart } from '../../locales/completePart.js';
import { createBatch } from '../createBatch.js';
import { createEngineBinder } from '../engineBinder.js';
import { toCsv } from '../toCsv.js';
import { announcementOf } from '../words/announcementOf.js';
import { reportTableOf } from '../words/reportTable.js';
import type { BatchWords } from '../words/rowWords.js';
import type { UseCaseInvoiceBatchOptions } from './batchHookOptions.js';
import type { InvoiceBatch } from './invoiceBatch.js';
import { useBatchDrop } from './useBatchDrop.js';
import { useBatchOptions } from './useBatchOptions.js';
import { useBatchPickers } from './useBatchPickers.js';
import { useKeptFocus } from './useKeptFocus.js';

/**
 * Many invoices at once, without looks: the rows, the commands, and prop getters for what takes files.
 * Draw each row with `useBatchRow`, so that a change of one does not render the others.
 */
export function useCaseInvoiceBatch(options: UseCaseInvoiceBatchOptions): InvoiceBatch {
  const { disabled = false, messages } = options;
  const batchOptions = useBatchOptions(options);
  const { accept, maxSize } = batchOptions;
  const keeper = useContext(KeeperContext);
  const [batch] = useState(() => createBatch(batchOptions, createEngineBinder(keeper)));
  const view = useSyncExternalStore(batch.subscribe, batch.getView, batch.getView);
  const rowIds = useSyncExternalStore(batch.subscribe, batch.getIds, batch.getIds);
  const words: BatchWords = useMemo(
    () => ({ own: completePart('batch', en, messages), shared: completeMessages(messages) }),
    [messages],
  );

  useBrowserLayoutEffect(() => batch.setOptions(batchOptions));
  useEffect(() => batch.start(), [batch]);

  const { isClosed, ...pickers } = useBatchPickers({ accept, disabled, onFiles: batch.add });
  const root = useRef<HTMLElement | null>(null);
  const { isOver, attachRoot, rootProps } = useBatchDrop({ isClosed, onFiles: batch.add });
  const attach = useMemo(
    () => (element: HTMLElement | null) => {
      root.current = element;
      attachRoot(element);
    },
    [attachRoot],
  );
  useKeptFocus(root);

  const announcement = useMemo(() => announcementOf(view.said, words), [view.said, words]);
  return {
    ...view,
    rowIds,
    rows: batch,
    progress: batch.progress,
    words,
    label: toText(options.label) || words.own.label,
    accept,
    maxSize,
    disabled,
    isOver: isOver && !isClosed(),
    announcement,
    acceptSuggestions: batch.acceptSuggestions,
    allowReplacing: batch.allowReplacing,
    assign: batch.assign,
    cancel: batch.cancel,
    remove: batch.remove,
    reset: batch.reset,
    search: batch.search,
    searchHost: batch.searchHost,
    tryAgain: batch.tryAgain,
    upload: batch.upload,
    ...pickers,
    focus: () => root.current?.querySelector<HTMLElement>('button:not(:disabled)')?.focus(),
    toReportFile: () => {
      const csv = toCsv(reportTableOf(batch.getRows(), words, accept));
      const { fileName } = words.own.report;
      return new File([csv], `${fileName}.csv`, { type: 'text/csv;charset=utf-8' });
    },
    getRootProps: () => ({
      ...rootProps,
      // The second of a double click, or a held key's repeat, lands on what has taken a button's place.
      onClickCapture: (event) => {
        if (isMeantPress(event)) return;
        event.preventDefault();
        event.stopPropagation();
      },
      ref: attach,
      role: 'group',
      'aria-label': toText(options.label) || words.own.label,
      'data-part': 'batch',
      'data-status': view.status,
    }),
  };
}
