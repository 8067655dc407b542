import { type ReactElement, useEffect, useRef } from 'react';
import type { UploadStateOf } from '../../core/uploadState.js';
import type { CaseInvoiceUpload, UploadPage } from '../../hooks/caseInvoiceUpload.js';
import { useBrowserLayoutEffect } from '../../hooks/useBrowserLayoutEffect.js';
import type { Messages } from '../../locales/messages.js';
import type { PagesMessages } from '../../locales/pages/messages.js';
import { Icon } from '../Icon.js';
import type { PartProps } from '../uploaderPart.js';
import { type PageAction, PageRow } from './PageRow.js';
import { useSaid } from './useSaid.js';

export interface PagesListProps {
  readonly upload: CaseInvoiceUpload;
  readonly words: PagesMessages;
  readonly part: PartProps;
}

/** The pages as they are arranged: each can be moved, turned and removed by buttons alone. */
export function PagesList({ upload, words, part }: PagesListProps): ReactElement {
  const { pages, disabled, state } = upload;
  const count = pages.length;
  const work = state.status === 'arranging' ? state.work : 'none';
  const isBusy = work === 'combining';
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<{ readonly pageId: string; readonly action: PageAction } | null>(null);
  const said = useSaid(words.said.arranging(count));
  useNews(work, count, words, said.say);

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
      <div {...part('status')} data-tone={work === 'none' ? 'plain' : 'busy'}>
        {work !== 'none' && <Icon name="busy" />}
        <span>{statusWordsOf(work, words, upload.messages)}</span>
      </div>
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

type PagesWork = UploadStateOf<'arranging'>['work'];

function statusWordsOf(work: PagesWork, words: PagesMessages, { checking }: Messages): string {
  if (work === 'combining') return words.combining;
  return work === 'adding' ? checking : words.arranging;
}

/** Says what happens without a press on a page: that others came, and that they are being combined. */
function useNews(
  work: PagesWork,
  count: number,
  words: PagesMessages,
  say: (words: string) => void,
): void {
  const known = useRef({ work, count });
  useEffect(() => {
    const before = known.current;
    known.current = { work, count };
    if (work === 'combining' && before.work !== work) say(words.combining);
    else if (count > before.count) say(words.said.added(count - before.count));
  }, [work, count, words, say]);
}
