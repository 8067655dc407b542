import { inject } from 'vitest';
import {
  type CreateMediaUploadClientOptions,
  createMediaUploadClient,
  type MediaUploadClient,
} from '../../../src/index.js';
import type { SeenAttempt } from '../../support/faultServer.js';

/** A client of the server where uploads go wrong. */
export function faultClient(options: CreateMediaUploadClientOptions = {}): MediaUploadClient {
  return createMediaUploadClient({ baseUrl: inject('faultOrigin'), ...options });
}

/** Every POST for this reference id, oldest first. */
export async function seenAttempts(referenceId: string): Promise<readonly SeenAttempt[]> {
  const id = encodeURIComponent(referenceId);
  const response = await fetch(`${inject('faultOrigin')}/__faults/seen?id=${id}`);
  return response.json();
}

/** Forgets every POST, and lets go of connections that are held. */
export async function clearFaults(): Promise<void> {
  await fetch(`${inject('faultOrigin')}/__faults/clear`, { method: 'POST' });
}
