import type { ReactElement } from 'react';
import type { CaseInvoiceUpload } from '../hooks/caseInvoiceUpload.js';
import { limitOf, typesOf } from '../locales/format.js';
import type { PartProps } from './uploaderPart.js';

export interface HintProps {
  readonly upload: CaseInvoiceUpload;
  readonly part: PartProps;
}

/** What may be chosen and how, told beforehand. */
export function Hint({ upload, part }: HintProps): ReactElement {
  const { messages, accept, maxSize, ids } = upload;
  const { locale } = messages;
  const types = typesOf(accept, messages);
  const limit = limitOf(maxSize, locale);
  return (
    <div {...part('hint')}>
      <p>{messages.dropHint}</p>
      <p id={ids.hint}>
        {messages.allowed(startOf(types, locale), limit)}
        {upload.required && <span data-hidden=""> {messages.required}</span>}
      </p>
    </div>
  );
}

/** A line begins with a capital, also where its first word is one for a whole group of types. */
function startOf(words: string, locale: string): string {
  return words.slice(0, 1).toLocaleUpperCase(locale) + words.slice(1);
}
