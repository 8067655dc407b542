import { isReferenceIdSendable } from '../client/contract.js';
import type { ProxyProblem } from './errorAnswer.js';

/**
 * The decoded reference id of a request for `POST …/media--upload/{reference_id}` under any prefix, or
 * why it is none. An id that holds a dot segment between slashes is refused too: percent-encoding keeps
 * it in one segment on the way out, but a server in between may decode it and climb.
 */
export function readTarget(request: Request): { referenceId: string } | ProxyProblem {
  const { pathname } = new URL(request.url);
  const segment = /\/media--upload\/([^/]+)$/.exec(pathname)?.[1];
  if (segment === undefined) return { status: 404, message: 'There is nothing at this address.' };
  if (request.method !== 'POST') {
    return { status: 405, message: 'Only POST is answered here.', allowedMethod: 'POST' };
  }
  const referenceId = decodedOnce(segment);
  const canClimb = referenceId?.split(/[/\\]/).some((part) => part === '.' || part === '..');
  return referenceId === null || canClimb || !isReferenceIdSendable(referenceId)
    ? { status: 400, message: 'The reference id is not valid.' }
    : { referenceId };
}

function decodedOnce(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
