import type { HTMLAttributes, InputHTMLAttributes, RefAttributes, RefCallback } from 'react';
import type { ProgressStore } from '../../engine/createProgressStore.js';
import type { Batch } from '../batch.js';
import type { BatchView } from '../batchView.js';
import type { BatchWords } from '../words/rowWords.js';

type DataAttributes = { readonly [Name in `data-${string}`]?: string | undefined };

/** What a person does with a batch and its rows. */
export type BatchCommands = Pick<
  Batch,
  | 'acceptSuggestions'
  | 'allowReplacing'
  | 'assign'
  | 'cancel'
  | 'remove'
  | 'reset'
  | 'search'
  | 'searchHost'
  | 'tryAgain'
  | 'upload'
>;

/** The batch outside React: what its rows are, who listens to them, and what is done with them. */
export type BatchRows = Omit<Batch, 'add' | 'setOptions' | 'start'>;

/** What `useCaseInvoiceBatch` returns. */
export interface InvoiceBatch extends BatchView, BatchCommands {
  /** Ids of the rows, in order; those of many files come a few at a time. */
  readonly rowIds: readonly string[];
  /** The same object for as long as the component lives. */
  readonly rows: BatchRows;
  /** Of everything that was sent for since the last press. */
  readonly progress: ProgressStore;
  readonly words: BatchWords;
  readonly label: string;
  /** Allowed media types of the field. */
  readonly accept: readonly string[];
  /** Bytes, or undefined where there is no limit. */
  readonly maxSize: number | undefined;
  readonly disabled: boolean;
  /** Files are held over it and would be taken. */
  readonly isOver: boolean;
  /** What the polite live region says; changes only when there is something to say. */
  readonly announcement: string;
  /** Whether this browser can choose a whole folder; false on a server. */
  readonly canChooseFolder: boolean;
  /** Opens the file picker; must be called from a press. */
  readonly open: () => void;
  /** Opens the folder picker; must be called from a press. */
  readonly openFolder: () => void;
  /** Puts the focus on the first button. */
  readonly focus: () => void;
  /** The report as a CSV file: `;` between fields, for spreadsheets. It has no URL. */
  readonly toReportFile: () => File;
  /** For the element around everything: the group, its status, drop and paste. */
  readonly getRootProps: () => HTMLAttributes<HTMLElement> &
    DataAttributes & { readonly ref: RefCallback<HTMLElement> };
  /** For the `input[type=file]` that takes files. Hide it from sight. */
  readonly getInputProps: () => InputHTMLAttributes<HTMLInputElement> &
    RefAttributes<HTMLInputElement> &
    DataAttributes;
  /** For the `input[type=file]` that takes a folder. Hide it from sight. */
  readonly getFolderInputProps: () => InputHTMLAttributes<HTMLInputElement> &
    RefAttributes<HTMLInputElement> &
    DataAttributes;
}
