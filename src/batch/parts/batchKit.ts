import type { CaseSearch } from '../createCaseSearch.js';
import type { PreviewChoice } from '../createPreviewChoice.js';
import type { BatchRows } from '../hooks/invoiceBatch.js';
import type { BatchWords } from '../words/rowWords.js';
import type { BatchPartProps } from './batchPart.js';

/** What every row needs. The same object while none of it changes, so that rows are not rendered anew. */
export interface BatchKit {
  readonly batch: BatchRows;
  readonly search: CaseSearch;
  readonly preview: PreviewChoice;
  readonly words: BatchWords;
  readonly accept: readonly string[];
  readonly maxSize: number | undefined;
  readonly isDisabled: boolean;
  readonly part: BatchPartProps;
  /** What all ids of this batch begin with. */
  readonly prefix: string;
}
