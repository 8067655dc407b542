import { createMediaUploadClient, type MediaUploadClient } from '../../../../src/index.js';

/** A client as a host may write one: each attempt goes to another scenario, the last to all that follow. */
export function clientByAttempt(...scenarioIds: readonly string[]): MediaUploadClient {
  const client = createMediaUploadClient();
  let attempt = 0;
  return {
    async upload(request) {
      const scenarioId = scenarioIds[Math.min(attempt, scenarioIds.length - 1)];
      attempt += 1;
      const media = await client.upload({
        ...request,
        referenceId: scenarioId ?? request.referenceId,
      });
      return { ...media, referenceId: request.referenceId };
    },
  };
}
