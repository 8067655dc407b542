import type { ProxyProblem } from './errorAnswer.js';

const TOKEN = /^[\w!#$%&'*+.^`|~-]{1,70}$/;
// RFC 2046, 5.1.1: what a boundary may hold; all but the token's characters need quotes.
const QUOTED = /^[\w'()+,./:=? -]{0,69}[\w'()+,./:=?-]$/;

/**
 * The boundary of a `multipart/form-data` body and the one spelling of the content type to send on, or
 * why the request cannot be taken. A header that two readers could read differently is refused.
 */
export function readBoundary(
  headers: Headers,
): { boundary: string; contentType: string } | ProxyProblem {
  const encoding = headers.get('content-encoding') ?? 'identity';
  if (encoding.toLowerCase() !== 'identity') {
    return { status: 415, message: 'A compressed body is not taken here.' };
  }
  const [type = '', ...parameters] = (headers.get('content-type') ?? '').split(';');
  if (type.trim().toLowerCase() !== 'multipart/form-data') {
    return { status: 415, message: 'The body has to be multipart/form-data.' };
  }
  const boundaries = parameters.map(boundaryIn).filter((value) => value !== null);
  const [value = ''] = boundaries;
  const boundary = /^"(.*)"$/.exec(value)?.[1] ?? value;
  const isQuoted = boundary !== value;
  if (boundaries.length !== 1 || !(isQuoted ? QUOTED : TOKEN).test(boundary)) {
    return { status: 400, message: 'The content type names no usable boundary.' };
  }
  const spelled = TOKEN.test(boundary) ? boundary : `"${boundary}"`;
  return { boundary, contentType: `multipart/form-data; boundary=${spelled}` };
}

/** The value of a parameter that is called so. Without an expression: it would be slow on many spaces. */
function boundaryIn(parameter: string): string | null {
  const equals = parameter.indexOf('=');
  const name = parameter.slice(0, Math.max(0, equals)).trim().toLowerCase();
  return name === 'boundary' ? parameter.slice(equals + 1).trim() : null;
}
