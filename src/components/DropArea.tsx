import type { ReactElement, ReactNode } from 'react';
import type { CaseInvoiceUpload } from '../hooks/caseInvoiceUpload.js';
import type { PartProps } from './uploaderPart.js';

export interface DropAreaProps {
  readonly upload: CaseInvoiceUpload;
  readonly part: PartProps;
  readonly children: ReactNode;
}

/** The card that holds everything, and where a file can be dropped in every status. */
export function DropArea({ upload, part, children }: DropAreaProps): ReactElement {
  const { drag, messages, getInputProps } = upload;
  return (
    <div {...part('drop-area')}>
      <input {...getInputProps()} />
      {children}
      {drag !== 'none' && (
        <div {...part('drop-now')}>{drag === 'over' ? messages.dropNow : messages.dropNotNow}</div>
      )}
    </div>
  );
}
