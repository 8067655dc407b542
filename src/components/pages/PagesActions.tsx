import type { MouseEvent, ReactElement } from 'react';
import { isMeantPress } from '../../dom/dropZones.js';
import type { CaseInvoiceUpload } from '../../hooks/caseInvoiceUpload.js';
import type { PagesMessages } from '../../locales/pages/messages.js';
import type { PartProps } from '../uploaderPart.js';

export interface PagesActionsProps {
  readonly upload: CaseInvoiceUpload;
  readonly words: PagesMessages;
  readonly part: PartProps;
}

/** What is done with all pages together. */
export function PagesActions({ upload, words, part }: PagesActionsProps): ReactElement {
  const { state, disabled, ids, problem } = upload;
  const isBusy = state.status === 'arranging' && state.work !== 'none';
  const press = (event: MouseEvent<HTMLElement>, act: () => void): void => {
    if (!isBusy && isMeantPress(event)) act();
  };
  const shared = {
    type: 'button',
    'aria-describedby': problem ? `${ids.label} ${ids.problem}` : ids.label,
    // Not `disabled`, which would take the focus away from who has just pressed it.
    'aria-disabled': isBusy || undefined,
    disabled,
  } as const;
  return (
    <>
      <button
        {...shared}
        {...part('action')}
        data-kind="primary"
        data-action="sendPages"
        onClick={(event) => press(event, upload.sendPages)}
      >
        {words.sendPages}
      </button>
      <button
        {...shared}
        {...part('action')}
        data-kind="secondary"
        data-action="addPages"
        onClick={(event) => press(event, upload.addPages)}
      >
        {words.addPages}
      </button>
    </>
  );
}
