import type { PageTurn } from './prepareFile.js';
import { alwaysOf } from './reduceStored.js';
import type { PagesEvent } from './uploadEvent.js';
import { is, type UploadState } from './uploadState.js';

/** The most pages that one invoice may be made of. */
export const MOST_PAGES = 50;

const NEXT_TURN: { readonly [Turn in PageTurn]: PageTurn } = { 0: 90, 90: 180, 180: 270, 270: 0 };

/** What becomes of the pages; `withdrawn` is where giving the last of them up leads. */
export function reducePages(
  state: UploadState,
  event: PagesEvent,
  withdrawn: (state: UploadState) => UploadState,
): UploadState {
  if (event.type === 'pagesPassed' && is(state, 'checking')) {
    const { pages, baseline } = event;
    const { kept } = state;
    const always = alwaysOf(state);
    return { ...always, status: 'arranging', pages, baseline, work: 'none', notice: null, kept };
  }
  if (!is(state, 'arranging')) return state;
  const { pages, work } = state;
  // What is being combined is what was seen when it was asked for.
  if (work === 'combining' && isRearranging(event)) return state;
  switch (event.type) {
    case 'pagesPassed':
      return { ...state, pages: [...pages, ...event.pages], work: 'none' };
    case 'pageJudged': {
      const { id, file } = event.page;
      return { ...state, pages: pages.map((page) => (page.id === id ? { ...page, file } : page)) };
    }
    case 'pagesWorkStarted':
      return { ...state, work: event.work, notice: null };
    case 'pagesWorkEnded':
      if (pages.length === 0) return withdrawn(state);
      return work === 'none' ? state : { ...state, work: 'none' };
    case 'pageMoved': {
      const { from, to } = event;
      const page = pages[from];
      if (!page || !pages[to] || from === to) return state;
      const others = pages.filter((other) => other !== page);
      const moved = [...others.slice(0, to), page, ...others.slice(to)];
      return { ...state, pages: moved, notice: null };
    }
    case 'pageTurned': {
      const page = pages[event.index];
      if (!page) return state;
      const turned = { ...page, turn: NEXT_TURN[page.turn] };
      return { ...state, pages: pages.map((one) => (one === page ? turned : one)), notice: null };
    }
    case 'pageRemoved': {
      const page = pages[event.index];
      if (!page) return state;
      const left = pages.filter((other) => other !== page);
      const isOver = left.length === 0 && work !== 'adding';
      return isOver ? withdrawn(state) : { ...state, pages: left, notice: null };
    }
    case 'pagesCombined': {
      const { kept } = state;
      return { ...alwaysOf(state), status: 'checking', file: event.file, kept, next: 'decide' };
    }
  }
}

function isRearranging({ type }: PagesEvent): boolean {
  return type === 'pageMoved' || type === 'pageTurned' || type === 'pageRemoved';
}
