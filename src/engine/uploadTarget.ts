import type { SessionOptions } from './createUploadStore.js';

/** The field of the resource that an upload goes to. */
export function targetOf({ referenceId, domain, dottedPath }: SessionOptions): string {
  return JSON.stringify([referenceId, domain, dottedPath]);
}

/** A signed URL less its signature: what it opens. */
export function objectOf(url: string | undefined): string {
  return url?.split(/[?#]/)[0] ?? '';
}
