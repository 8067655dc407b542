import type { ReactElement } from 'react';
import type { CaseInvoiceUpload } from '../hooks/caseInvoiceUpload.js';
import { Icon } from './Icon.js';
import type { PartProps } from './uploaderPart.js';

export interface OpenLinkProps {
  readonly upload: CaseInvoiceUpload;
  readonly part: PartProps;
  /** Id of the name of the stored file. @default the one in the file summary */
  readonly nameId?: string | undefined;
}

/** The link that opens the stored invoice; absent where it leads nowhere. */
export function OpenLink({ upload, part, nameId }: OpenLinkProps): ReactElement | null {
  const link = upload.getLinkProps();
  if (!link) return null;
  const { children, ...props } = link;
  return (
    <a
      {...part('link')}
      {...props}
      aria-describedby={nameId ? `${upload.ids.label} ${nameId}` : props['aria-describedby']}
    >
      {children}
      <Icon name="external" />
    </a>
  );
}
