import { LONGEST_TIMER_MS } from '../core/longestTimer.js';
import { lifetimeMsOf, readSignedUrl } from '../core/signedUrl.js';
import { countdownTo } from './countdownTo.js';
import type { UploadStore } from './createUploadStore.js';
import type { EngineContext } from './engineContext.js';
import type { Page } from './page.js';
import { targetOf } from './uploadTarget.js';
import { within } from './within.js';

/** Milliseconds that the host may take to give a fresh link, before it can be asked for again. */
const LONGEST_REFRESH_MS = 60_000;

/** What became of a link, to be said. */
export type LinkFact = 'link-expired' | 'link-refresh-failed';

/** Knows when the stored invoice's signed URL dies, and how to get another. */
export interface SignedLink {
  /** Counts from now on. @returns the way to stop */
  readonly watch: () => () => void;
  /** Asks the host's `refreshUrl`; does nothing without it. Never rejects. */
  readonly refresh: () => Promise<void>;
  /** Asks for a fresh URL and opens the invoice in a new tab, where the browser still allows it. */
  readonly openFresh: () => Promise<void>;
  /** Asks for a fresh URL, once for each that failed to load. */
  readonly reportPreviewError: () => void;
}

/** Makes the link of one engine. */
export function createSignedLink(
  context: EngineContext,
  say: (fact: LinkFact) => void,
): SignedLink {
  const { store, page, getOptions } = context;
  let counted: Date | null = null;
  let isWatched = false;
  let leftMs = (): number => 0;

  function look(): number | null {
    const { status, stored } = store.getState();
    if (stored?.link !== 'valid') return null;
    // Once for each receipt: a clock set back since then must not give the link a longer life.
    if (stored.expiresAt !== counted) {
      counted = stored.expiresAt;
      leftMs = countdownTo(counted);
    }
    const remainingMs = leftMs();
    if (remainingMs > 0) return remainingMs;
    store.dispatch({ type: 'linkExpired' });
    if (status === 'uploaded') say('link-expired');
    return null;
  }

  async function refresh(): Promise<void> {
    const { refreshUrl } = getOptions();
    const { stored } = store.getState();
    if (!refreshUrl || !stored || stored.link === 'refreshing') return;
    store.dispatch({ type: 'linkRefreshStarted' });
    const url = await within(LONGEST_REFRESH_MS, null, () => refreshUrl());
    const now = store.getState().stored;
    // Another invoice, another case, or a newer link came meanwhile.
    if (now?.link !== 'refreshing' || now.url !== stored.url) return;
    const fresh = readSignedUrl(url, page.location());
    if (fresh) {
      const endMs = Date.now() + lifetimeMsOf(fresh.url, Date.now());
      store.dispatch({ type: 'linkRefreshed', url: fresh.url, expiresAt: new Date(endMs) });
    } else {
      store.dispatch({ type: 'linkRefreshFailed', link: stored.link });
      say('link-refresh-failed');
    }
  }

  return {
    watch: () => {
      const stop = watchLink(store, page, look);
      isWatched = true;
      return () => {
        isWatched = false;
        stop();
      };
    },
    refresh,
    openFresh: createOpener(context, refresh, () => isWatched),
    reportPreviewError: createRescue(store, getOptions, refresh),
  };
}

/** Opens the invoice by a fresh link, where it is still wanted when that has come. */
function createOpener(
  { store, page, getOptions }: EngineContext,
  refresh: () => Promise<void>,
  isShown: () => boolean,
): () => Promise<void> {
  return async () => {
    const target = targetOf(getOptions());
    await refresh();
    const { stored } = store.getState();
    // Nobody asks for it any more who has turned to another case meanwhile, or to something else.
    const isAsked = isShown() && targetOf(getOptions()) === target;
    if (isAsked && stored?.link === 'valid') page.openTab(stored.url);
  };
}

/**
 * Asks for a fresh URL, once for each that failed to load. Not for one that came so and fails too: that could go
 * on without an end.
 */
function createRescue(
  { getState }: UploadStore,
  getOptions: EngineContext['getOptions'],
  refresh: () => Promise<void>,
): () => void {
  let triedUrl: string | undefined;
  return () => {
    const url = getState().stored?.url;
    if (!getOptions().refreshUrl || url === triedUrl) return;
    triedUrl = url;
    void refresh().then(() => {
      triedUrl = getState().stored?.url;
    });
  };
}

/**
 * Looks when a link may have died: at its end, and when time may have passed unseen.
 *
 * @param look Milliseconds until the end; null where there is none.
 * @returns the way to stop
 */
function watchLink(store: UploadStore, page: Page, look: () => number | null): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopListening: (() => void) | null = null;
  const arm = (): void => {
    clearTimeout(timer);
    const remainingMs = look();
    if (remainingMs === null) {
      stopListening?.();
      stopListening = null;
      return;
    }
    stopListening ??= page.onReturn(arm);
    timer = setTimeout(arm, Math.min(remainingMs, LONGEST_TIMER_MS));
  };
  const unsubscribe = store.subscribe((state, before) => {
    const link = state.stored;
    if (link?.link !== before.stored?.link || link?.expiresAt !== before.stored?.expiresAt) arm();
  });
  arm();
  return () => {
    unsubscribe();
    clearTimeout(timer);
    stopListening?.();
  };
}
