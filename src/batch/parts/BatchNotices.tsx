import type { ReactElement } from 'react';
import { Icon } from '../../components/Icon.js';
import { ProblemWords } from '../../components/ProblemWords.js';
import { shownNameOf } from '../../locales/format.js';
import { problemWordsOf } from '../../locales/problemWordsOf.js';
import type { InvoiceBatch } from '../hooks/invoiceBatch.js';
import type { BatchKit } from './batchKit.js';

export interface BatchNoticesProps {
  readonly kit: BatchKit;
  readonly batch: InvoiceBatch;
}

/** What went wrong with all of it, said at once, and what was left out of what was added. */
export function BatchNotices({ kit, batch }: BatchNoticesProps): ReactElement {
  const { words, part, accept } = kit;
  const { notice, stoppedBy } = batch;
  const error = stoppedBy ?? (notice?.kind === 'error' ? notice.error : null);
  const [what, advice] = error ? problemWordsOf(error, words.shared, accept) : [];
  const doubles = notice?.kind === 'duplicates' ? notice.fileNames : [];
  const [first, ...others] = doubles;
  return (
    <>
      <div className="ciu-alert" role="alert" aria-live={error ? 'assertive' : undefined}>
        {error && (
          <div {...part('problem')} key={error.at.getTime()}>
            <Icon name="alert" />
            <ProblemWords
              what={what}
              advice={
                <>
                  {advice} {stoppedBy && words.own.stopped}
                </>
              }
            />
          </div>
        )}
      </div>
      <div className="ciu-alert" aria-live="polite">
        {first !== undefined && (
          <p {...part('notice')}>
            {others.length === 0
              ? words.own.duplicate(shownNameOf(first))
              : words.own.duplicates(doubles.length)}
          </p>
        )}
      </div>
    </>
  );
}
