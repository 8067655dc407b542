import type { ReactElement, ReactNode } from 'react';
import type { CaseInvoiceUpload } from '../hooks/caseInvoiceUpload.js';
import { allowedOf } from './Hint.js';
import { Icon } from './Icon.js';
import type { PartProps } from './uploaderPart.js';

export interface DropAreaProps {
  readonly upload: CaseInvoiceUpload;
  readonly part: PartProps;
  readonly children: ReactNode;
}

/** The card that holds everything, and where a file can be dropped in every status. */
export function DropArea({ upload, part, children }: DropAreaProps): ReactElement {
  const { drag, messages, getInputProps } = upload;
  const canDrop = drag === 'over';
  return (
    <div {...part('drop-area')}>
      <input {...getInputProps()} className="ciu-input" />
      {children}
      {drag !== 'none' && (
        <div {...part('drop-now')}>
          <Icon name={canDrop ? 'upload' : 'warning'} />
          <div>
            {canDrop ? messages.dropNow : messages.dropNotNow}
            {canDrop && <div className="ciu-allowed">{allowedOf(upload)}</div>}
          </div>
        </div>
      )}
    </div>
  );
}
