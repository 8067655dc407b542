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
  const { messages, ids } = upload;
  return (
    <div {...part('hint')}>
      <div className="ciu-drop-hint">{messages.dropHint}</div>
      {/* A server may lack the language's formats: small distributions bring English alone. */}
      <div id={ids.hint} suppressHydrationWarning>
        {allowedOf(upload)}
        {upload.required && <span className="ciu-hidden"> {messages.required}</span>}
      </div>
    </div>
  );
}

/** The types and the largest size, in words. */
export function allowedOf({ messages, accept, maxSize }: CaseInvoiceUpload): string {
  const { locale } = messages;
  return messages.allowed(startOf(typesOf(accept, messages), locale), limitOf(maxSize, locale));
}

/** A line begins with a capital, also where its first word is one for a whole group of types. */
function startOf(words: string, locale: string): string {
  return words.slice(0, 1).toLocaleUpperCase(locale) + words.slice(1);
}
