import type { KnownMedia } from '../../../src/index.js';
import { signedUrlOf } from './heldClient.js';

/** An invoice that the host knows of, as its backend would tell of it. */
export function knownMedia(referenceId: string, more: Partial<KnownMedia> = {}): KnownMedia {
  return {
    url: signedUrlOf(referenceId, 'known'),
    referenceId,
    fileName: `${referenceId}.png`,
    contentType: 'image/png',
    size: 10,
    ...more,
  };
}
