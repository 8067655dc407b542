import type { AccessTokenProviderOptions } from './accessTokenOptions.js';
import { askerOf } from './askerOf.js';

/** A token this short before its end is no longer handed out: an upload takes its time. */
const MARGIN_MS = 60_000;
/** A token this young is not replaced: many uploads learn of one dead token at the same moment. */
const YOUNG_MS = 5_000;
/** The pauses after failures in a row double from the first to the second. */
const SHORTEST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Gets the API's access token and keeps it until a minute before its end; simultaneous callers share one
 * request. With a private key it signs a JWT of ten minutes, anew each time (`GET
 * /authenticates/api-code`); with `method: 'POST'` it sends the code alone. The function fits
 * `getAccessToken` of `createMediaUploadProxy`. It rejects where the API gives no token, with an error
 * that holds neither key nor token; the API is asked again after a pause that grows from one second to
 * thirty, and whoever asks meanwhile gets the same error at once.
 *
 * @throws {TypeError} at once, for an `apiUrl` that is no absolute http(s) URL, and for a missing code,
 *   key or algorithm: where an app is built without its secrets, make it at the first request.
 */
export function createAccessTokenProvider(
  options: AccessTokenProviderOptions,
): (options?: { refresh?: boolean | undefined }) => Promise<string> {
  const { assumedLifetimeMs = 300_000, now = Date.now } = options;
  const ask = askerOf(options);
  let held: { token: string; gotAtMs: number; endsAtMs: number } | null = null;
  let failed: { error: unknown; atMs: number; pauseMs: number } | null = null;
  let asking: Promise<string> | null = null;

  const askAndKeep = async (): Promise<string> => {
    try {
      const { token, expiresAtMs } = await ask();
      const gotAtMs = now();
      held = { token, gotAtMs, endsAtMs: expiresAtMs ?? gotAtMs + assumedLifetimeMs };
      failed = null;
      return token;
    } catch (error) {
      const pauseMs = Math.min(LONGEST_PAUSE_MS, (failed?.pauseMs ?? SHORTEST_PAUSE_MS / 2) * 2);
      failed = { error, atMs: now(), pauseMs };
      throw error;
    }
  };

  const keptToken = (refresh: boolean): string | null => {
    if (!held) return null;
    const { token, gotAtMs, endsAtMs } = held;
    const marginMs = Math.min(MARGIN_MS, (endsAtMs - gotAtMs) / 10);
    const isFresh = now() < endsAtMs - marginMs;
    return isFresh && !(refresh && now() - gotAtMs >= YOUNG_MS) ? token : null;
  };

  return async ({ refresh = false } = {}) => {
    if (asking) return asking;
    const kept = keptToken(refresh);
    if (kept !== null) return kept;
    // A clock that was set back must not make the pause longer.
    const sinceMs = failed ? now() - failed.atMs : 0;
    if (failed && sinceMs >= 0 && sinceMs < failed.pauseMs) throw failed.error;
    asking = askAndKeep().finally(() => {
      asking = null;
    });
    return asking;
  };
}
