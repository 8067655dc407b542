import type { AllowedField } from './fieldRules.js';

/** Gives the API's access token; {@link createAccessTokenProvider} makes one. */
export type AccessTokenGetter = (options: { refresh: boolean }) => string | Promise<string>;

/** Where the proxy sends to: `globalThis.fetch` or something like it. */
export type UpstreamFetch = (
  url: string,
  init: RequestInit & { duplex: 'half' },
) => Promise<Response>;

/** How {@link createMediaUploadProxy} decides and sends. */
export interface MediaUploadProxyOptions {
  /** The API's address, `https://api.example.com/v1`. */
  apiUrl: string;
  /**
   * Asked before each upload; the value is sent as `x-api-key`. After a 401 of the API it is asked once
   * more, with `refresh: true`. Where it throws, the browser gets a 503 and nothing is sent.
   */
  getAccessToken: AccessTokenGetter;
  /**
   * Whether this person may write to this resource: only the host can know. Asked before a byte of the
   * body is read, and has to leave the body alone (500 otherwise). Only `true` lets the upload pass; `false` is answered
   * 403, a Response is sent as it is (a 401 of the host's own, say), a throw is answered 500.
   *
   * The proxy does not guard against forged requests from other sites (a multipart form needs no
   * preflight): where the session is a cookie, check `Origin` or `Sec-Fetch-Site` here.
   */
  authorize: (
    request: Request,
    referenceId: string,
  ) => boolean | Response | Promise<boolean | Response>;
  /**
   * The fields that uploads may go to; anything else is answered 403. The form is read as it passes, so
   * where its fields stand behind the file, the file has left by the time they are refused; the request
   * to the API is then cut before its end, and an API that reads forms whole stores nothing.
   *
   * @default any field that the API takes
   */
  allow?: readonly AllowedField[] | undefined;
  /**
   * Bytes of the file; larger ones are answered 413. Counted on the body, which is granted 16 KiB more
   * for its other parts.
   *
   * @default no limit
   */
  maxSize?: number | undefined;
  /**
   * Bytes of a body up to which it is kept while it is sent, so that it can be sent again with a fresh
   * token after a 401. Larger ones are answered 503 with `Retry-After: 1` then, and the component sends
   * them again by itself. 0 keeps nothing.
   *
   * @default 1048576
   */
  repeatableSize?: number | undefined;
  /** Time limits in milliseconds; 0 for none. */
  timeouts?: ProxyTimeouts | undefined;
  /** @default globalThis.fetch */
  fetch?: UpstreamFetch | undefined;
  /**
   * Told of everything that is not the browser's doing: what `authorize` or `getAccessToken` threw, an
   * unreachable API, answers that were replaced, a body that was cut on its way here. What it throws is
   * ignored.
   *
   * @default nothing is reported
   */
  onError?: ((error: unknown, context: ProxyErrorContext) => void) | undefined;
}

/** The limits of {@link MediaUploadProxyOptions.timeouts}. */
export interface ProxyTimeouts {
  /**
   * Without a byte from the browser (answered 408), or without the API taking one (503).
   *
   * @default 30000
   */
  stallMs?: number | undefined;
  /**
   * From the last byte to the end of the API's answer (504), and for `getAccessToken` (503). Shorter
   * than the component's own limit of 120 s, so that the reason arrives.
   *
   * @default 110000
   */
  answerMs?: number | undefined;
  /**
   * From the request to the end of its answer, however busy it is: 408, 503 or 504, by what is being
   * waited for.
   *
   * @default 900000
   */
  totalMs?: number | undefined;
}

/** What {@link MediaUploadProxyOptions.onError} is told besides the error. */
export interface ProxyErrorContext {
  /** Empty where the request did not get so far. */
  readonly referenceId: string;
  /** What the browser is answered. */
  readonly status: number;
}
