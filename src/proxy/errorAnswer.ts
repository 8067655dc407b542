/** Why the proxy itself ends a request. */
export interface ProxyProblem {
  /** The HTTP status the browser gets. */
  readonly status: number;
  /** One sentence for a person; no names of hosts, no tokens, no text of an exception. */
  readonly message: string;
  /** Seconds after which sending again may help; sent as `Retry-After`. */
  readonly retryAfterSeconds?: number | undefined;
  /** For `Allow`, with a 405. */
  readonly allowedMethod?: string | undefined;
  /** Whether the operator is told although the status is below 500. */
  readonly isForOperator?: boolean | undefined;
  /** What the operator should know; goes to `onError` and never to the browser. */
  readonly cause?: unknown;
}

/** What every answer of the proxy carries: a signed URL belongs in no cache, and JSON is never a page. */
export const ANSWER_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'application/json',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
};

/** The problem in the Media Upload API's own envelope, so that a client reads one shape only. */
export function errorAnswer(problem: ProxyProblem): Response {
  const { status, message, retryAfterSeconds, allowedMethod } = problem;
  const headers = new Headers(ANSWER_HEADERS);
  if (retryAfterSeconds !== undefined) headers.set('retry-after', String(retryAfterSeconds));
  if (allowedMethod) headers.set('allow', allowedMethod);
  const body = { _status: 'ERR', _error: { code: status, message } };
  return new Response(JSON.stringify(body), { status, headers });
}
