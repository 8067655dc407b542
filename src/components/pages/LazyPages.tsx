import type { ReactElement } from 'react';
import { createLazyPart, type LazyPart } from '../../hooks/createLazyPart.js';
import { useLazyPart } from '../../hooks/useLazyPart.js';
import type { PagesActionsProps } from './PagesActions.js';
import type { PagesListProps } from './PagesList.js';
import type { PagesView } from './pagesView.js';

/** Loaded by those alone who arrange pages. */
const lazyPages: LazyPart<PagesView> = /* @__PURE__ */ createLazyPart(() =>
  import('./pagesView.js').then(({ pagesView }) => pagesView),
);

/** The list of pages, once its code is there. */
export function LazyPagesList(props: PagesListProps): ReactElement | null {
  const view = useLazyPart(lazyPages, true);
  return view && <view.PagesList {...props} />;
}

/** What is done with all pages, once its code is there. */
export function LazyPagesActions(props: PagesActionsProps): ReactElement | null {
  const view = useLazyPart(lazyPages, true);
  return view && <view.PagesActions {...props} />;
}
