import { createMediaUploadClient, type MediaUploadClient } from '../../../src/index.js';

declare global {
  /** Lets so many of the attempts that are held go to the server, the oldest first; all without a number. */
  var goOn: (count?: number) => void;
}

export interface HoldClientOptions {
  /** Whether attempts wait until the test lets them go. */
  readonly isHeld: boolean;
  /** The case under which the server sees an attempt, which may be a situation. @default the case itself */
  readonly serverIdOf?: (referenceId: string, attempt: number) => string;
}

/** A client of the stand-in API whose attempts wait until the test says so. */
export function holdClient({ isHeld, serverIdOf }: HoldClientOptions): MediaUploadClient {
  const client = createMediaUploadClient();
  const held: (() => void)[] = [];
  let attempts = 0;
  globalThis.goOn = (count = held.length) => {
    for (const go of held.splice(0, count)) go();
  };
  return {
    async upload(request) {
      const { referenceId, signal } = request;
      const attempt = attempts;
      attempts += 1;
      if (isHeld) await untilLetGo(held, signal);
      const seenId = serverIdOf?.(referenceId, attempt) ?? referenceId;
      return { ...(await client.upload({ ...request, referenceId: seenId })), referenceId };
    },
  };
}

/** Waits for its turn; an attempt that is cancelled has none. */
function untilLetGo(held: (() => void)[], signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    held.push(resolve);
    signal?.addEventListener('abort', () => {
      const place = held.indexOf(resolve);
      if (place >= 0) held.splice(place, 1);
      resolve();
    });
  });
}
