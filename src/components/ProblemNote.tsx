import type { ReactElement } from 'react';
import type { CaseInvoiceUpload } from '../hooks/caseInvoiceUpload.js';
import { Icon } from './Icon.js';
import { ProblemWords } from './ProblemWords.js';
import type { PartProps } from './uploaderPart.js';

export interface ProblemNoteProps {
  readonly upload: CaseInvoiceUpload;
  readonly part: PartProps;
}

/**
 * What went wrong and what to do, once, announced at once. The alert is there from the start, since one
 * that comes with its words is not always heard; the box inside it only while there is a problem. Text of
 * a server is only ever text here.
 */
export function ProblemNote({ upload, part }: ProblemNoteProps): ReactElement {
  const { problem, getAlertProps, getProblemProps } = upload;
  return (
    <div className="ciu-alert" {...getAlertProps()}>
      {problem && (
        // Anew for each error: the same sentence again has to be heard again.
        <div key={problem.error.at.getTime()} {...part('problem')} {...getProblemProps()}>
          <Icon name="alert" />
          <ProblemWords what={problem.what} advice={problem.advice} />
        </div>
      )}
    </div>
  );
}
