import { type ReactElement, useId, useRef } from 'react';
import type { CaseInvoiceUpload, UploadPage } from '../../hooks/caseInvoiceUpload.js';
import { isMeantPress } from '../../hooks/dropZones.js';
import { useBrowserLayoutEffect } from '../../hooks/useBrowserLayoutEffect.js';
import { shownNameOf } from '../../locales/format.js';
import type { PagesMessages } from '../../locales/pages/messages.js';
import type { PartProps } from '../uploaderPart.js';
import { useSaid } from './useSaid.js';

export interface PagesListProps {
  readonly upload: CaseInvoiceUpload;
  readonly words: PagesMessages;
  readonly part: PartProps;
}

type PageAction = 'moveUp' | 'moveDown' | 'turnPage' | 'removePage';

/** The pages as they are arranged: each can be moved, turned and removed by buttons alone. */
export function PagesList({ upload, words, part }: PagesListProps): ReactElement {
  const { pages, disabled, state } = upload;
  const count = pages.length;
  const isBusy = state.status === 'arranging' && state.work === 'combining';
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<{ readonly pageId: string; readonly action: PageAction } | null>(null);
  const said = useSaid(words.said.arranging(count));

  // A button that moved keeps the focus, one that went or was disabled hands it to the nearest.
  useBrowserLayoutEffect(() => {
    const goal = wanted.current;
    wanted.current = null;
    const row = goal && list.current?.querySelector(`[data-page="${goal.pageId}"]`);
    const button = row?.querySelector<HTMLElement>(`[data-action="${goal?.action}"]`);
    const other = row?.querySelector<HTMLElement>('button:not(:disabled)');
    if (button?.matches(':disabled')) other?.focus();
    else button?.focus();
  }, [pages]);

  const perform = (action: PageAction, index: number, page: UploadPage): void => {
    const neighbour = pages[index + 1] ?? pages[index - 1];
    const goal = action === 'removePage' ? neighbour : page;
    wanted.current = goal ? { pageId: goal.id, action } : null;
    const { moved, turned, removed } = words.said;
    const deeds: Record<PageAction, readonly [() => void, string]> = {
      moveUp: [() => upload.movePage(index, index - 1), moved(index, count)],
      moveDown: [() => upload.movePage(index, index + 1), moved(index + 2, count)],
      turnPage: [() => upload.turnPage(index), turned(index + 1)],
      removePage: [() => upload.removePage(index), removed(count - 1)],
    };
    const [act, sentence] = deeds[action];
    act();
    said.say(sentence);
  };

  return (
    <>
      <ol {...part('pages')} ref={list} aria-label={words.list}>
        {pages.map((page, index) => (
          <PageRow
            key={page.id}
            page={page}
            name={words.pageOf(index + 1, count)}
            actions={[
              ['moveUp', index === 0],
              ['moveDown', index === count - 1],
              ['turnPage', false],
              ['removePage', false],
            ]}
            isDisabled={disabled || isBusy}
            words={words}
            part={part}
            onPress={(action) => perform(action, index, page)}
          />
        ))}
      </ol>
      <div aria-live="polite" className="ciu-hidden">
        {said.words}
      </div>
    </>
  );
}

interface PageRowProps {
  readonly page: UploadPage;
  /** "Page 2 of 5" */
  readonly name: string;
  readonly actions: readonly (readonly [PageAction, isDisabled: boolean])[];
  readonly isDisabled: boolean;
  readonly words: PagesMessages;
  readonly part: PartProps;
  readonly onPress: (action: PageAction) => void;
}

function PageRow(props: PageRowProps): ReactElement {
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
        <span className="ciu-page-number">{name}</span> <bdi>{shownNameOf(page.fileName)}</bdi>
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
