import type { ReactElement } from 'react';
import type { InvoiceBatch } from '../hooks/invoiceBatch.js';
import { restWordsOf, resultWordsOf, summaryWordsOf } from '../words/summaryWords.js';
import type { BatchKit } from './batchKit.js';

export interface BatchHeaderProps {
  readonly kit: BatchKit;
  readonly batch: InvoiceBatch;
}

/** Where the batch stands in one sentence, and what can be done with all of it. */
export function BatchHeader({ kit, batch }: BatchHeaderProps): ReactElement {
  const { words, part, isDisabled } = kit;
  const { own } = words;
  const { status, counts, isSettling } = batch;
  const isUploading = status === 'uploading';
  const rest = status === 'finished' ? restWordsOf(counts, own) : '';

  const button = (
    name: string,
    kind: 'primary' | 'secondary' | 'quiet',
    text: string,
    press: () => void,
  ): ReactElement => (
    <button
      {...part('action')}
      type="button"
      data-action={name}
      data-kind={kind}
      // What runs can always be stopped.
      disabled={isDisabled && name !== 'cancel-all'}
      onClick={press}
    >
      {text}
    </button>
  );
  return (
    <>
      <div {...part('summary')}>
        <strong>
          {status === 'finished' ? resultWordsOf(counts, own) : summaryWordsOf(counts, own)}
        </strong>
        {rest && <span> {rest}</span>}
      </div>
      <div {...part('actions')}>
        {counts.matched > 0 &&
          !isSettling &&
          button('upload', 'primary', own.uploadAll(counts.matched), batch.upload)}
        {isUploading && button('cancel-all', 'secondary', own.cancelAll, batch.cancel)}
        {!isUploading &&
          counts.failed > 0 &&
          button('try-all', 'secondary', own.tryAllAgain(counts.failed), () => batch.tryAgain())}
        {counts.suggested > 0 &&
          button('use-all', 'secondary', own.acceptAll(counts.suggested), () =>
            batch.acceptSuggestions(),
          )}
        {counts.uploaded + counts.failed > 0 &&
          !isUploading &&
          button('report', 'secondary', own.downloadReport, () => download(batch.toReportFile()))}
        {button('choose', 'quiet', own.chooseFiles, batch.open)}
        {batch.canChooseFolder && button('folder', 'quiet', own.chooseFolder, batch.openFolder)}
        {status === 'finished' && button('clear', 'quiet', own.clear, batch.reset)}
      </div>
    </>
  );
}

function download(file: File): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
