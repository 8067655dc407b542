import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { PagesActionsProps } from './PagesActions.js';
import type { PagesListProps } from './PagesList.js';

/** The list of pages, loaded by those alone who arrange some. */
export const LazyPagesList: LazyExoticComponent<ComponentType<PagesListProps>> =
  /* @__PURE__ */ lazy(() =>
    import('./PagesList.js').then(({ PagesList }) => ({ default: PagesList })),
  );

/** What is done with all pages, loaded likewise. */
export const LazyPagesActions: LazyExoticComponent<ComponentType<PagesActionsProps>> =
  /* @__PURE__ */ lazy(() =>
    import('./PagesActions.js').then(({ PagesActions }) => ({ default: PagesActions })),
  );
