import { callOut } from '../core/callOut.js';

/** Those who are told of something; see {@link createListeners}. */
export interface Listeners<News extends readonly unknown[]> {
  /** @returns the way to unsubscribe */
  readonly subscribe: (listener: (...news: News) => void) => () => void;
  readonly tell: (...news: News) => void;
}

/**
 * Keeps listeners. One that subscribes or leaves while they are told makes no difference until the next time;
 * what one throws keeps the others from nothing.
 */
export function createListeners<News extends readonly unknown[] = []>(): Listeners<News> {
  const listeners = new Set<(...news: News) => void>();
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: (...news) => {
      for (const listener of [...listeners]) callOut(() => listener(...news));
    },
  };
}
