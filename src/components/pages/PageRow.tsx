import { type ReactElement, useId } from 'react';
import { isMeantPress } from '../../dom/dropZones.js';
import type { UploadPage } from '../../hooks/caseInvoiceUpload.js';
import { shownNameOf } from '../../locales/format.js';
import type { PagesMessages } from '../../locales/pages/messages.js';
import type { PartProps } from '../uploaderPart.js';

/** What can be done with one page. */
export type PageAction = 'moveUp' | 'moveDown' | 'turnPage' | 'removePage';

export interface PageRowProps {
  readonly page: UploadPage;
  /** "Page 2 of 5" */
  readonly name: string;
  readonly actions: readonly (readonly [PageAction, isDisabled: boolean])[];
  readonly isDisabled: boolean;
  readonly words: PagesMessages;
  readonly part: PartProps;
  readonly onPress: (action: PageAction) => void;
}

/** One page: its small picture, its name and what can be done with it. */
export function PageRow(props: PageRowProps): ReactElement {
  const { page, name, actions, isDisabled, words, part, onPress } = props;
  const nameId = useId();
  return (
    <li {...part('page')} data-page={page.id} data-turn={page.turn}>
      <span className="ciu-page-picture">
        {page.thumbnailUrl && (
          <img className="ciu-page-image" src={page.thumbnailUrl} alt={name} draggable={false} />
        )}
      </span>
      <span id={nameId} className="ciu-page-name">
        <span className="ciu-page-number">{name}</span>{' '}
        <bdi translate="no">{shownNameOf(page.fileName)}</bdi>
      </span>
      <span className="ciu-page-actions">
        {actions.map(([action, isUseless]) => (
          <button
            key={action}
            type="button"
            {...part('action')}
            data-kind="quiet"
            data-action={action}
            aria-describedby={nameId}
            disabled={isDisabled || isUseless}
            // The second click of a double one may land on the row that moved up.
            onClick={(event) => isMeantPress(event) && onPress(action)}
          >
            {words[action]}
          </button>
        ))}
      </span>
    </li>
  );
}
