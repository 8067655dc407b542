import {
  type ChangeEvent,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { acceptOf } from '../../core/contentTypes.js';
import { isMeantPress } from '../../dom/dropZones.js';
import { KeeperContext } from '../../hooks/keeperContext.js';
import { neverChanges } from '../../hooks/neverChanges.js';
import { pickerProps } from '../../hooks/pickerProps.js';
import { useBrowserLayoutEffect } from '../../hooks/useBrowserLayoutEffect.js';
import { en } from '../../locales/batch/en.js';
import { completeMessages } from '../../locales/completeMessages.js';
import { completePart } from '../../locales/completePart.js';
import { createBatch } from '../createBatch.js';
import { createEngineBinder } from '../engineBinder.js';
import { filesOf } from '../readEntries.js';
import { toCsv } from '../toCsv.js';
import { announcementOf } from '../words/announcementOf.js';
import { reportTableOf } from '../words/reportTable.js';
import type { BatchWords } from '../words/rowWords.js';
import type { UseCaseInvoiceBatchOptions } from './batchHookOptions.js';
import type { InvoiceBatch } from './invoiceBatch.js';
import { useBatchDrop } from './useBatchDrop.js';
import { useBatchOptions } from './useBatchOptions.js';
import { useKeptFocus } from './useKeptFocus.js';

const canChooseFolder = (): boolean => 'webkitdirectory' in HTMLInputElement.prototype;
const never = (): boolean => false;

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
  const hasFolders = useSyncExternalStore(neverChanges, canChooseFolder, never);
  const words: BatchWords = useMemo(
    () => ({ own: completePart('batch', en, messages), shared: completeMessages(messages) }),
    [messages],
  );

  useBrowserLayoutEffect(() => batch.setOptions(batchOptions));
  useEffect(() => batch.start(), [batch]);

  const root = useRef<HTMLElement | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const folderInput = useRef<HTMLInputElement>(null);
  const isDisabled = (): boolean => disabled || input.current?.matches(':disabled') === true;
  const { isOver, attachRoot, rootProps } = useBatchDrop({
    isClosed: isDisabled,
    onFiles: batch.add,
  });
  const attach = useMemo(
    () => (element: HTMLElement | null) => {
      root.current = element;
      attachRoot(element);
    },
    [attachRoot],
  );
  useKeptFocus(root);

  const pick = (element: HTMLInputElement | null): void => {
    if (!element || isDisabled()) return;
    // Emptied first, so that choosing the same files again fires `change`.
    element.value = '';
    element.click();
  };
  const take = (event: ChangeEvent<HTMLInputElement>): void => {
    const files = filesOf(event.currentTarget.files);
    // An input that kept its list would hold the files for as long as the page lives.
    event.currentTarget.value = '';
    if (files.length > 0) batch.add({ files, unreadable: [], isIncomplete: false });
  };
  const inputProps = {
    ...pickerProps,
    multiple: true,
    disabled,
    tabIndex: -1,
    'aria-hidden': true,
    'data-part': 'input',
    onChange: take,
  } as const;

  const announcement = useMemo(() => announcementOf(view.said, words), [view.said, words]);
  return {
    ...view,
    rowIds,
    rows: batch,
    progress: batch.progress,
    words,
    label: options.label ?? words.own.label,
    accept,
    maxSize,
    disabled,
    isOver: isOver && !isDisabled(),
    announcement,
    canChooseFolder: hasFolders,
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
    open: () => pick(input.current),
    openFolder: () => pick(folderInput.current),
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
      'aria-label': options.label ?? words.own.label,
      'data-part': 'batch',
      'data-status': view.status,
    }),
    getInputProps: () => ({ ...inputProps, ref: input, accept: acceptOf(accept) }),
    getFolderInputProps: () => ({ ...inputProps, ref: folderInput, webkitdirectory: '' }),
  };
}
