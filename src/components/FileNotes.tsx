import type { ReactElement } from 'react';
import type { FileFacts } from '../core/fileFacts.js';
import { shownNameOf } from '../locales/format.js';
import type { Messages } from '../locales/messages.js';

export interface FileNotesProps {
  readonly facts: FileFacts;
  readonly messages: Messages;
}

/** What else is known of a file and is no warning: what it was made from, and that its number is right. */
export function FileNotes({ facts, messages }: FileNotesProps): ReactElement | null {
  const { convertedFrom, numberCheck, invoiceNumber } = facts;
  const notes = [
    convertedFrom && messages.convertedFrom(shownNameOf(convertedFrom)),
    numberCheck === 'found' && invoiceNumber && messages.numberFound(invoiceNumber),
  ].filter((note): note is string => !!note);
  return notes.length > 0 ? (
    <div className="ciu-file-notes">
      {notes.map((note) => (
        <div key={note}>{note}</div>
      ))}
    </div>
  ) : null;
}
