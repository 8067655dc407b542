import type { ReactElement } from 'react';
import type { CaseInvoiceUpload } from '../hooks/caseInvoiceUpload.js';
import { bytesOf, typesOf } from '../locales/format.js';
import type { PartProps } from './uploaderPart.js';

export interface HintProps {
  readonly upload: CaseInvoiceUpload;
  readonly part: PartProps;
}

/** What may be chosen and how, told beforehand. */
export function Hint({ upload, part }: HintProps): ReactElement {
  const { messages, accept, maxSize, ids } = upload;
  const { locale } = messages;
  const limit = maxSize === undefined ? null : bytesOf(maxSize, locale);
  return (
    <div {...part('hint')}>
      <p>{messages.dropHint}</p>
      <p id={ids.hint}>
        {messages.allowed(typesOf(accept, locale), limit)}
        {upload.required && <span data-hidden=""> {messages.required}</span>}
      </p>
    </div>
  );
}
