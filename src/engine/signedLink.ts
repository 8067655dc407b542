import { lifetimeMsOf, readSignedUrl } from '../core/signedUrl.js';
import type { UploadState } from '../core/uploadState.js';
import type { SessionCore } from './createUploadStore.js';
import { pageOf } from './hostMedia.js';

/** The longest delay a timer takes. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Knows when the stored invoice's signed URL dies, and how to get another. */
export interface LinkKeeper {
  /** To be told of each state: another link starts another clock. */
  readonly watch: (state: UploadState, before: UploadState) => void;
  readonly start: () => void;
  readonly stop: () => void;
  /** Asks the host's `refreshUrl`; does nothing without it. Never rejects. */
  readonly refresh: () => Promise<void>;
  /** Asks for a fresh URL and opens the invoice in a new tab, where the browser still allows it. */
  readonly openFresh: () => Promise<void>;
  /** Asks for a fresh URL, once for each that failed to load. */
  readonly reportPreviewError: () => void;
}

/** Makes the keeper of one session's link. Counts on the clock that nobody can set, from the receipt. */
export function createLinkKeeper(core: () => SessionCore): LinkKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let expiresAt: Date | undefined;
  let deadlineMs = 0;
  let failedUrl: string | null = null;

  function arm(): void {
    clearTimeout(timer);
    const { getState, getOptions, dispatch, say } = core();
    const { status, stored } = getState();
    // Once for each receipt: a clock set back since then must not give the link a longer life.
    if (stored && stored.expiresAt !== expiresAt) {
      expiresAt = stored.expiresAt;
      deadlineMs = performance.now() + expiresAt.getTime() - Date.now();
    }
    if (!running || stored?.link !== 'valid') return;
    const remainingMs = deadlineMs - performance.now();
    if (remainingMs > 0) {
      timer = setTimeout(arm, Math.min(remainingMs, LONGEST_TIMER_MS));
      return;
    }
    dispatch({ type: 'linkExpired' });
    if (status === 'uploaded') say(getOptions().messages.linkExpired);
  }

  async function refresh(): Promise<void> {
    const { getState, getOptions, dispatch, say } = core();
    const { refreshUrl, messages } = getOptions();
    const { stored } = getState();
    if (!refreshUrl || !stored || stored.link === 'refreshing') return;
    dispatch({ type: 'linkRefreshStarted' });
    const url = await Promise.resolve()
      .then(refreshUrl)
      .catch((mistake: unknown) => {
        reportError(mistake);
        return null;
      });
    const now = getState().stored;
    // Another invoice, another case, or a newer link came meanwhile.
    if (now?.link !== 'refreshing' || now.url !== stored.url) return;
    const fresh = readSignedUrl(url, pageOf());
    if (fresh) {
      const endMs = Date.now() + lifetimeMsOf(fresh.url, Date.now());
      dispatch({ type: 'linkRefreshed', url: fresh.url, expiresAt: new Date(endMs) });
    } else {
      dispatch({ type: 'linkRefreshFailed', link: stored.link });
      say(messages.linkRefreshFailed);
    }
  }

  return {
    watch: arm,
    start: () => {
      running = true;
      arm();
    },
    stop: () => {
      running = false;
      clearTimeout(timer);
    },
    refresh,
    openFresh: async () => {
      await refresh();
      const { stored } = core().getState();
      if (stored?.link === 'valid') window.open(stored.url, '_blank', 'noopener,noreferrer');
    },
    reportPreviewError: () => {
      const { getState, getOptions } = core();
      const { stored } = getState();
      if (!stored || !getOptions().refreshUrl || failedUrl === stored.url) return;
      failedUrl = stored.url;
      void refresh();
    },
  };
}
