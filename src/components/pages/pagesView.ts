import { PagesActions } from './PagesActions.js';
import { PagesList } from './PagesList.js';

/** What is shown of pages that a person arranges. */
export interface PagesView {
  readonly PagesActions: typeof PagesActions;
  readonly PagesList: typeof PagesList;
}

export const pagesView: PagesView = { PagesActions, PagesList };
