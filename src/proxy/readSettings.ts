import type { ForwardSettings } from './forwardSettings.js';
import type { MediaUploadProxyOptions } from './proxyOptions.js';

/**
 * The options with their defaults, as far as they are numbers, lists and functions.
 *
 * @throws {TypeError} for an option of another type: a limit that cannot be compared would be none.
 */
export function readSettings(
  options: MediaUploadProxyOptions,
): Omit<ForwardSettings, 'apiAddress' | 'redirect'> {
  const { allow, timeouts, getAccessToken } = options;
  if (typeof getAccessToken !== 'function') throw wrong('getAccessToken', 'a function');
  if (options.fetch != null && typeof options.fetch !== 'function') {
    throw wrong('fetch', 'a function');
  }
  if (allow != null && !(Array.isArray(allow) && allow.every(isField))) {
    throw wrong('allow', 'a list of { domain, dottedPath }');
  }
  if (timeouts != null && typeof timeouts !== 'object') {
    throw wrong('timeouts', 'an object of milliseconds');
  }
  return {
    getAccessToken,
    allow: allow ?? null,
    maxSize: amountOf('maxSize', options.maxSize, Number.POSITIVE_INFINITY),
    repeatableSize: amountOf('repeatableSize', options.repeatableSize, 1_048_576),
    stallMs: amountOf('timeouts.stallMs', timeouts?.stallMs, 30_000),
    answerMs: amountOf('timeouts.answerMs', timeouts?.answerMs, 110_000),
    totalMs: amountOf('timeouts.totalMs', timeouts?.totalMs, 900_000),
    fetch: options.fetch ?? ((url, init) => globalThis.fetch(url, init)),
  };
}

function amountOf(name: string, value: unknown, fallback: number): number {
  const amount = value ?? fallback;
  if (typeof amount === 'number' && amount >= 0) return amount;
  throw wrong(name, 'a number that is not negative');
}

function isField(field: unknown): boolean {
  const { domain, dottedPath } = Object(field) as Record<string, unknown>;
  return typeof domain === 'string' && (dottedPath == null || typeof dottedPath === 'string');
}

function wrong(name: string, wanted: string): TypeError {
  return new TypeError(`The option ${name} of createMediaUploadProxy has to be ${wanted}.`);
}
