import { same, sha256Of } from '../checks.js';
import type { CoreTest } from '../coreTest.js';
import { largePdf } from '../files.js';

/** Uploads that outlive the view. */
export const KEEPING: readonly CoreTest[] = [
  {
    title:
      'ends an upload while another case is shown, tells the app once, and shows it on the way back',
    run: async (stage) => {
      await stage.openFault('slow-answer', { inTurn: true });
      const path = stage.sample('pdf');
      await stage.choose(path);
      const { underWay } = await stage.untilTrue('an upload', (now) => now.underWay !== '');
      await stage.press('Case B');
      const other = await stage.untilTrue('the other case', ({ status }) => status === 'empty');
      same(other.text.includes('invoice-103118'), false, 'the file in the other case');

      const ended = await stage.untilTrue('the end of it', ({ uploaded }) => uploaded.length > 0);
      same(ended.status, 'empty', 'status of the other case');
      same(ended.link, null, '"Open invoice" in the other case');
      same(ended.text.includes('invoice-103118'), false, 'the stored file in the other case');
      same(ended.underWay, '', 'under way');

      await stage.press('Case A');
      const back = await stage.until('uploaded');
      same(back.uploaded.length, 1, 'times the app was told');
      same(back.uploaded[0]?.referenceId, underWay, 'the case that was told');
      same(back.uploaded[0]?.fileName, 'invoice-103118.pdf', 'the file that was told');
      same(back.link, back.uploaded[0]?.url, '"Open invoice"');
      same(back.errors, [], 'errors');
      const seen = await stage.seen();
      same(seen.length, 1, 'POSTs');
      same(seen[0]?.sha256, sha256Of(path), 'bytes that arrived');
    },
  },
  {
    title: 'keeps a file that failed while another case was shown, and sends its bytes as chosen',
    run: async (stage) => {
      await stage.openFault('reset-during-body', { inTurn: true, noRetry: true });
      const path = largePdf(stage);
      await stage.choose(path);
      await stage.untilTrue('an upload', (now) => now.underWay !== '');
      await stage.press('Case B');
      await stage.untilTrue('the other case', ({ status }) => status === 'empty');
      const ended = await stage.untilTrue('the end of it', ({ errors }) => errors.length > 0);
      same(ended.status, 'empty', 'status of the other case');
      same(ended.problem, null, 'problem of the other case');
      await stage.press('Case A');
      await stage.until('failed');
      await stage.press('Try again');
      const { errors } = await stage.until('uploaded');
      same(errors.length, 1, 'errors told');
      same((await stage.seen()).at(-1)?.sha256, sha256Of(path), 'bytes that arrived');
    },
  },
];
