import type { ReactElement, ReactNode } from 'react';
import type { CaseInvoiceUpload } from '../hooks/caseInvoiceUpload.js';
import { dragDoubtOf } from './dragDoubtOf.js';
import { allowedOf } from './Hint.js';
import { Icon } from './Icon.js';
import type { PartProps } from './uploaderPart.js';

export interface DropAreaProps {
  readonly upload: CaseInvoiceUpload;
  /** The browser's types of the files that are held over it. */
  readonly draggedTypes: readonly string[];
  readonly part: PartProps;
  readonly children: ReactNode;
}

/** The card that holds everything, and where a file can be dropped in every status. */
export function DropArea({ upload, draggedTypes, part, children }: DropAreaProps): ReactElement {
  const { drag, messages, getInputProps } = upload;
  const doubt = drag === 'over' ? dragDoubtOf(draggedTypes, upload) : null;
  const canDrop = drag === 'over' && !doubt;
  const [what, advice] =
    doubt ?? (canDrop ? [messages.dropNow, allowedOf(upload)] : [messages.dropNotNow]);
  return (
    <div {...part('drop-area')}>
      <input {...getInputProps()} className="ciu-input" />
      {children}
      {drag !== 'none' && (
        <div {...part('drop-now')} data-tone={canDrop ? undefined : 'warning'}>
          <Icon name={canDrop ? 'upload' : 'warning'} />
          <div>
            {what} {advice && <div className="ciu-allowed">{advice}</div>}
          </div>
        </div>
      )}
    </div>
  );
}
