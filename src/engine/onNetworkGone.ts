import type { Page } from './page.js';

/** Milliseconds. Browsers report progress late; after this long it is known how far a body got. */
const LAST_BYTES_MS = 400;

/**
 * Calls back when the network has gone and stays away. A line that was gone for a moment has lost nothing.
 *
 * @returns the way to stop
 */
export function onNetworkGone(page: Page, listener: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = (): void => clearTimeout(timer);
  const stops = [
    page.onOffline(() => {
      keep();
      timer = setTimeout(listener, LAST_BYTES_MS);
    }),
    page.onOnline(keep),
    keep,
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
