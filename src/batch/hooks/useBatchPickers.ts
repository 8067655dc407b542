import { type ChangeEvent, useRef, useSyncExternalStore } from 'react';
import { acceptOf } from '../../core/contentTypes.js';
import { neverChanges } from '../../hooks/neverChanges.js';
import { pickerProps } from '../../hooks/pickerProps.js';
import { filesOf, type ReadFiles } from '../readEntries.js';
import type { InvoiceBatch } from './invoiceBatch.js';

const canChooseFolder = (): boolean => 'webkitdirectory' in HTMLInputElement.prototype;
const never = (): boolean => false;

export interface BatchPickersOptions {
  readonly accept: readonly string[];
  readonly disabled: boolean;
  readonly onFiles: (came: ReadFiles) => void;
}

export interface BatchPickers
  extends Pick<
    InvoiceBatch,
    'canChooseFolder' | 'open' | 'openFolder' | 'getInputProps' | 'getFolderInputProps'
  > {
  /** Whether nothing is taken now; asked each time, since a fieldset disables without a render. */
  readonly isClosed: () => boolean;
}

/** The two ways to choose: files, and where the browser can, a folder. */
export function useBatchPickers(options: BatchPickersOptions): BatchPickers {
  const { accept, disabled, onFiles } = options;
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const hasFolders = useSyncExternalStore(neverChanges, canChooseFolder, never);
  const isClosed = (): boolean => disabled || files.current?.matches(':disabled') === true;
  const pick = (element: HTMLInputElement | null): void => {
    if (!element || isClosed()) return;
    // Emptied first, so that choosing the same files again fires `change`.
    element.value = '';
    element.click();
  };
  const inputProps = {
    ...pickerProps,
    multiple: true,
    disabled,
    tabIndex: -1,
    'aria-hidden': true,
    'data-part': 'input',
    onChange: ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
      const chosen = filesOf(currentTarget.files);
      // An input that kept its list would hold the files for as long as the page lives.
      currentTarget.value = '';
      if (chosen.length > 0) onFiles({ files: chosen, unreadable: [], isIncomplete: false });
    },
  } as const;
  return {
    isClosed,
    canChooseFolder: hasFolders,
    open: () => pick(files.current),
    openFolder: () => pick(folder.current),
    getInputProps: () => ({ ...inputProps, ref: files, accept: acceptOf(accept) }),
    getFolderInputProps: () => ({ ...inputProps, ref: folder, webkitdirectory: '' }),
  };
}
