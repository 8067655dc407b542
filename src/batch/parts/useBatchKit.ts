import { useEffect, useId, useMemo, useState } from 'react';
import { useSameList } from '../../hooks/useSameList.js';
import { createCaseSearch } from '../createCaseSearch.js';
import { createPreviewChoice } from '../createPreviewChoice.js';
import type { InvoiceBatch } from '../hooks/invoiceBatch.js';
import type { BatchKit } from './batchKit.js';
import { type BatchClassNames, batchPartPropsOf } from './batchPart.js';

/** What the rows of one batch share: see {@link BatchKit}. */
export function useBatchKit(
  { rows, words, accept: given, maxSize, disabled }: InvoiceBatch,
  classNames: BatchClassNames | undefined,
): BatchKit {
  const prefix = useId();
  const [search] = useState(() => createCaseSearch(rows));
  // What is asked of the host ends with the component.
  useEffect(() => search.close, [search]);
  const [preview] = useState(createPreviewChoice);
  const part = useMemo(() => batchPartPropsOf(classNames), [classNames]);
  const accept = useSameList(given);
  return useMemo(
    () => ({
      batch: rows,
      search,
      preview,
      words,
      accept,
      maxSize,
      isDisabled: disabled,
      part,
      prefix,
    }),
    [rows, search, preview, words, accept, maxSize, disabled, part, prefix],
  );
}
