import { same, sha256Of } from '../checks.js';
import type { CoreTest } from '../coreTest.js';
import { largePdf, sameBytes } from '../files.js';

const MAY_BE_STORED = 'The invoice may have been stored all the same';

/** Chooses a file that meets a fault, looks at how it ends, and stores it by "Try again" alone. */
function fault(
  id: string,
  title: string,
  expected: { code: RegExp; outcome: string; isLarge?: true; settings?: Record<string, number> },
): CoreTest {
  return {
    title: `${title}: told as ${expected.code.source.replace('|', ' or ')} (${expected.outcome}), stored by "Try again" alone`,
    run: async (stage) => {
      await stage.openFault(id, { ...expected.settings, noRetry: true });
      const path = expected.isLarge ? largePdf(stage) : stage.sample('pdf');
      await stage.choose(path);
      const { errors, problem } = await stage.until('failed');
      same(errors.length, 1, 'errors');
      same(expected.code.test(errors[0]?.code ?? ''), true, `code ${errors[0]?.code}`);
      same(errors[0]?.outcome, expected.outcome, 'outcome');
      same(problem?.includes(MAY_BE_STORED), expected.outcome === 'unknown', 'may be stored');
      same((await stage.seen()).length, 1, 'POSTs before "Try again"');
      await stage.press('Try again');
      await stage.until('uploaded');
      await sameBytes(stage, sha256Of(path), 2);
    },
  };
}

/** What goes wrong on the way. */
export const FAULTS: readonly CoreTest[] = [
  fault('reset-before-body', 'a connection cut before the body', {
    code: /network/,
    outcome: 'not-sent',
    isLarge: true,
  }),
  fault('reset-during-body', 'a connection cut in the middle of the body', {
    code: /network/,
    outcome: 'not-sent',
    isLarge: true,
  }),
  fault('reset-after-body', 'a connection cut after the last byte', {
    code: /network/,
    outcome: 'unknown',
  }),
  // WebKit hands over what came as if it were all.
  fault('cut-answer', 'an answer that ends in the middle', {
    code: /network|unexpected-response/,
    outcome: 'unknown',
  }),
  fault('stop-reading', 'a server that stops reading', {
    code: /timeout/,
    outcome: 'not-sent',
    isLarge: true,
    settings: { stallTimeoutMs: 4000 },
  }),
  fault('never-answer', 'a server that never answers', {
    code: /timeout/,
    outcome: 'unknown',
    settings: { answerTimeoutMs: 800 },
  }),
  fault('early-413-read', 'an early 413, the body read to its end', {
    code: /file-too-large/,
    outcome: 'refused',
    isLarge: true,
  }),
  fault('early-413-unread', 'an early 413, the body left unread', {
    code: /timeout/,
    outcome: 'not-sent',
    isLarge: true,
    settings: { stallTimeoutMs: 4000 },
  }),
  fault('502-nginx', 'a bad gateway', { code: /server-error/, outcome: 'unknown' }),
  fault('login-page', 'a page to sign in on', { code: /unexpected-response/, outcome: 'unknown' }),
];
