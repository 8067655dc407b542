import { holds, same, sha256Of } from '../checks.js';
import type { CoreTest } from '../coreTest.js';
import { sameBytes } from '../files.js';
import { pause } from '../waiting.js';

/** What takes its time, or comes too late. */
export const TIMES: readonly CoreTest[] = [
  {
    title: 'asks for a fresh access token after a 401, and repeats the upload once',
    run: async (stage) => {
      await stage.openStandIn('token-expired', { token: true });
      await stage.choose(stage.sample('pdf'));
      const { refreshes, errors } = await stage.until('uploaded');
      same(refreshes, [false, true], 'tokens asked for');
      same(errors, [], 'errors');
      same(
        (await stage.seen()).map(({ status }) => status),
        [401, 201],
        'answers',
      );
    },
  },
  {
    title: 'waits as long as a 429 says, and goes on by itself',
    run: async (stage) => {
      await stage.openFault('429');
      const path = stage.sample('pdf');
      await stage.choose(path);
      const { text } = await stage.until('waiting');
      holds(text, 'too many requests', 'words');
      await stage.until('uploaded');
      await sameBytes(stage, sha256Of(path), 2);
    },
  },
  {
    title: 'sends at once by "Try now", and never again once cancelled',
    run: async (stage) => {
      await stage.openFault('429-patience');
      await stage.choose(stage.sample('pdf'));
      await stage.until('waiting');
      await stage.press('Try now');
      await stage.until('uploaded');
      same((await stage.seen()).length, 2, 'POSTs');
      await stage.openFault('503-retry-after');
      await stage.choose(stage.sample('pdf'));
      await stage.until('waiting');
      await stage.press('Cancel upload');
      await stage.until('ready');
      await pause(1500);
      same((await stage.seen()).length, 1, 'POSTs after the cancel');
    },
  },
  {
    title: 'says when the link has expired, and shows the copy in memory instead',
    run: async (stage) => {
      await stage.openFault('short-lived');
      await stage.choose(stage.sample('png'));
      const { previewUrl } = await stage.until('uploaded');
      same(previewUrl?.startsWith('http'), true, 'the preview is of the signed URL');
      const { text } = await stage.untilTrue(
        'the link to expire',
        (now) => now.text.includes('expired') && now.previewUrl?.startsWith('blob:') === true,
      );
      holds(text, 'still stored', 'words');
    },
  },
  {
    title: 'waits while there is no network, and goes on when it is back',
    needsOffline: true,
    run: async (stage) => {
      await stage.openStandIn('stored');
      const path = stage.sample('pdf');
      await stage.page.setOffline?.(true);
      try {
        await stage.choose(path);
        const { text } = await stage.until('waiting');
        holds(text, 'You are offline.', 'words');
        await stage.press('Try now');
        await stage.untilTrue(
          'another wait',
          ({ statuses }) => statuses.join() === 'checking,waiting,uploading,waiting',
        );
      } finally {
        await stage.page.setOffline?.(false);
      }
      const { errors } = await stage.until('uploaded');
      same(errors, [], 'errors');
      await sameBytes(stage, sha256Of(path), 1);
    },
  },
];
