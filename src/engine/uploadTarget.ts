import type { UploadState } from '../core/uploadState.js';
import type { UploadOptions } from './uploadOptions.js';

type Target = Pick<UploadOptions, 'referenceId' | 'domain' | 'dottedPath'>;

/** The field of the resource that an upload goes to. */
export function targetOf({ referenceId, domain, dottedPath }: Target): string {
  return JSON.stringify([referenceId, domain, dottedPath]);
}

/** A signed URL less its signature: what it opens. */
export function objectOf(url: string | undefined): string {
  return url?.split(/[?#]/)[0] ?? '';
}

/** What a person sees when choosing a file: the case, and what is stored on it. */
export function baselineOf(target: Target, state: UploadState): string {
  return `${targetOf(target)} ${objectOf(state.stored?.url)}`;
}
