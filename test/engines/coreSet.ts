import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { API_MESSAGE } from '../../src/core/apiMessages.js';
import type { SeenAttempt } from '../support/faultServer.js';
import { holds, pause, type Stage, same, sha256Of } from './stage.js';

/** One behaviour that must hold in every engine. */
export interface CoreTest {
  readonly title: string;
  /** Needs an engine that can be cut off from the network. */
  readonly needsOffline?: true;
  readonly run: (stage: Stage) => Promise<void>;
}

const MAY_BE_STORED = 'The invoice may have been stored all the same';
const LARGE_BYTES = 24_000_000;

/** More than what lies in buffers on the way. */
function largePdf(stage: Stage): string {
  const bytes = Buffer.alloc(LARGE_BYTES);
  for (let index = 0; index < bytes.length; index += 4) bytes.writeUInt32LE(index, index);
  bytes.write('%PDF-1.7\n');
  return stage.write('large.pdf', bytes);
}

async function sameBytes(stage: Stage, sha256: string, posts: number): Promise<void> {
  const seen = await stage.seen();
  same(seen.length, posts, 'POSTs');
  same(seen.at(-1)?.sha256, sha256, 'bytes that arrived last');
}

/** Waits until the fault server has seen this of the first POST. */
async function untilPosted(stage: Stage, isThere: (seen: SeenAttempt) => boolean): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const [seen] = (await stage.seen()) as readonly SeenAttempt[];
    if (seen && isThere(seen)) return;
    await pause(50);
  }
  throw new Error('The fault server has not seen it.');
}

const KINDS: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  bmp: 'image/bmp',
};

const goodUploads = Object.entries(KINDS).map(
  ([kind, contentType]): CoreTest => ({
    title: `stores a ${kind.toUpperCase()} byte for byte, and shows it back`,
    run: async (stage) => {
      await stage.openStandIn('stored');
      const path = stage.sample(kind);
      await stage.choose(path);
      const { uploaded, link, previewUrl, problem, text } = await stage.until('uploaded');
      same(uploaded.length, 1, 'stored invoices');
      same(link, uploaded[0]?.url, '"Open invoice"');
      same(previewUrl, uploaded[0]?.url, 'preview');
      same(problem, null, 'problem');
      holds(text, `invoice-103118.${kind}`, 'file name');
      const [seen] = await stage.seen();
      same(seen?.contentType, contentType, 'content type of the part');
      await sameBytes(stage, sha256Of(path), 1);
      if (kind === 'pdf') return;
      await stage.untilTrue('a picture', ({ previewWidth }) => (previewWidth ?? 0) > 0);
    },
  }),
);

const documentedErrors = (
  [
    ['domain-invalid', API_MESSAGE.domainInvalid('cases')],
    ['dotted-path-missing', API_MESSAGE.dottedPathMissing],
    ['dotted-path-invalid', API_MESSAGE.dottedPathInvalid],
    ['file-required', API_MESSAGE.fileRequired],
    ['content-type-not-allowed', API_MESSAGE.contentTypeNotAllowed],
    ['not-found', API_MESSAGE.resourceNotFound],
  ] as const
).map(
  ([scenario, message]): CoreTest => ({
    title: `says "${message}" word for word, and keeps the file`,
    run: async (stage) => {
      await stage.openStandIn(scenario);
      await stage.choose(stage.sample('pdf'));
      const { problem, text, errors, buttons } = await stage.until('failed');
      holds(problem, message, 'problem');
      holds(text, 'invoice-103118.pdf', 'file name');
      same(errors.length, 1, 'errors');
      same(errors[0]?.outcome, 'refused', 'outcome');
      same(buttons.includes('Try again'), true, '"Try again"');
      same((await stage.seen()).length, 1, 'POSTs');
    },
  }),
);

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
      const { errors, problem } = await stage.until('failed', 15_000);
      same(errors.length, 1, 'errors');
      same(expected.code.test(errors[0]?.code ?? ''), true, `code ${errors[0]?.code}`);
      same(errors[0]?.outcome, expected.outcome, 'outcome');
      same(problem?.includes(MAY_BE_STORED), expected.outcome === 'unknown', 'may be stored');
      same((await stage.seen()).length, 1, 'POSTs before "Try again"');
      await stage.press('Try again');
      await stage.until('uploaded', 15_000);
      await sameBytes(stage, sha256Of(path), 2);
    },
  };
}

const faults: readonly CoreTest[] = [
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
    settings: { stallTimeoutMs: 800 },
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
    settings: { stallTimeoutMs: 800 },
  }),
  fault('502-nginx', 'a bad gateway', { code: /server-error/, outcome: 'unknown' }),
  fault('login-page', 'a page to sign in on', { code: /unexpected-response/, outcome: 'unknown' }),
];

const files: readonly CoreTest[] = [
  {
    title: 'sends the right content type for a file without extension, whose type is empty',
    run: async (stage) => {
      await stage.openStandIn('stored');
      await stage.choose(stage.sample('pdf', 'invoice'));
      await stage.until('uploaded');
      const [seen] = await stage.seen();
      same(seen?.contentType, 'application/pdf', 'content type of the part');
      same(seen?.fileName, 'invoice', 'file name');
    },
  },
  {
    title: 'takes a JPEG that calls itself a PDF for the JPEG it is',
    run: async (stage) => {
      await stage.openStandIn('stored');
      await stage.choose(stage.sample('jpg', 'invoice.pdf'));
      const { uploaded } = await stage.until('uploaded');
      same(uploaded[0]?.contentType, 'image/jpeg', 'type told');
      same((await stage.seen())[0]?.contentType, 'image/jpeg', 'content type of the part');
    },
  },
  {
    title: 'refuses an empty file, and sends nothing',
    run: async (stage) => {
      await stage.openStandIn('stored');
      await stage.choose(stage.write('empty.pdf', ''));
      const { errors } = await stage.until('refused');
      same(errors[0]?.code, 'file-empty', 'code');
      same(await stage.seen(), [], 'POSTs');
    },
  },
  {
    title: 'refuses a text that calls itself a PDF, and sends nothing',
    run: async (stage) => {
      await stage.openStandIn('stored');
      await stage.choose(stage.write('invoice.pdf', 'Dear customer'));
      const { problem } = await stage.until('refused');
      holds(problem, API_MESSAGE.contentTypeNotAllowed, 'problem');
      same(await stage.seen(), [], 'POSTs');
    },
  },
  // A large one is copied by the browser, a small one read by the page.
  ...(['small', 'large'] as const).flatMap((size): CoreTest[] => {
    const choose = async (stage: Stage): Promise<{ path: string; sha256: string }> => {
      await stage.openFault('502-nginx');
      const path = size === 'large' ? largePdf(stage) : stage.sample('pdf');
      const sha256 = sha256Of(path);
      await stage.choose(path);
      await stage.until('failed', 15_000);
      return { path, sha256 };
    };
    const tryAgain = async (stage: Stage, sha256: string): Promise<void> => {
      await stage.press('Try again');
      await stage.until('uploaded', 15_000);
      await sameBytes(stage, sha256, 2);
    };
    return [
      {
        title: `sends the bytes of a ${size} file by "Try again", though it was overwritten on the disk`,
        run: async (stage) => {
          const { path, sha256 } = await choose(stage);
          writeFileSync(path, '%PDF-1.7 another invoice altogether');
          await tryAgain(stage, sha256);
        },
      },
      {
        title: `sends the bytes of a ${size} file by "Try again", though it is gone from the disk`,
        run: async (stage) => {
          const { path, sha256 } = await choose(stage);
          rmSync(path);
          same(existsSync(path), false, 'the file on disk');
          await tryAgain(stage, sha256);
        },
      },
    ];
  }),
];

const people: readonly CoreTest[] = [
  {
    title: 'cancels a running upload, keeps the file, and stores it after all',
    run: async (stage) => {
      await stage.openFault('stop-reading');
      const path = largePdf(stage);
      await stage.choose(path);
      await stage.until('uploading');
      await stage.press('Cancel upload');
      const { errors } = await stage.until('ready');
      same(errors, [], 'errors');
      await stage.press('Upload');
      await stage.until('uploaded', 15_000);
      await sameBytes(stage, sha256Of(path), 2);
    },
  },
  {
    title:
      'does not say that nothing was stored, where a service worker keeps the body from being heard',
    run: async (stage) => {
      await stage.openFault('never-answer', { worker: true });
      await stage.choose(stage.sample('pdf'));
      await untilPosted(stage, ({ isStored }) => isStored);
      await stage.press('Cancel upload');
      const { text } = await stage.until('ready');
      holds(text, 'may have been stored already', 'words');
      same(text.includes('Nothing was stored'), false, 'a false word');
    },
  },
  {
    title: 'shows no numbers, where a service worker keeps the body from being heard',
    run: async (stage) => {
      await stage.openFault('stop-reading', { worker: true });
      await stage.choose(largePdf(stage));
      await untilPosted(stage, ({ bodyBytes }) => bodyBytes > 0);
      const { status, progress, text } = await stage.snapshot();
      same(status, 'uploading', 'status');
      same(progress, null, 'value of the bar');
      same(/\d ?%|0 bytes/.test(text), false, 'numbers');
    },
  },
  {
    title: 'shows a large body moving before it is saved',
    run: async (stage) => {
      await stage.openFault('drip');
      await stage.choose(largePdf(stage));
      const steps = new Set<string>();
      await stage.untilTrue(
        'the upload to be stored',
        ({ status, progress }) => {
          if (progress !== null) steps.add(progress);
          return status === 'uploaded';
        },
        15_000,
      );
      if (steps.size < 4) throw new Error(`Only ${[...steps]} was seen of the progress.`);
    },
  },
  {
    title: 'posts once under StrictMode',
    run: async (stage) => {
      await stage.openStandIn('stored', { strict: true });
      await stage.choose(stage.sample('png'));
      const { uploaded } = await stage.until('uploaded');
      same(uploaded.length, 1, 'stored invoices');
      same((await stage.seen()).length, 1, 'POSTs');
    },
  },
  {
    title: 'posts once, however often "Upload" is pressed',
    run: async (stage) => {
      await stage.openStandIn('stored', { confirm: true });
      await stage.choose(stage.sample('gif'));
      await stage.until('ready');
      await stage.press('Upload', 3);
      await stage.until('uploaded');
      same((await stage.seen()).length, 1, 'POSTs');
    },
  },
  {
    title: 'replaces a stored invoice by another file',
    run: async (stage) => {
      await stage.openStandIn('stored');
      await stage.choose(stage.sample('pdf'));
      await stage.until('uploaded');
      const path = stage.sample('png');
      await stage.choose(path);
      await stage.untilTrue('a second invoice', ({ uploaded }) => uploaded.length === 2);
      await sameBytes(stage, sha256Of(path), 2);
    },
  },
  {
    title: 'stores a file that is dropped (a synthetic drag)',
    run: async (stage) => {
      await stage.openStandIn('stored');
      await drop(stage, 1);
      await stage.until('uploaded');
      same((await stage.seen())[0]?.contentType, 'image/gif', 'content type of the part');
    },
  },
  {
    title: 'asks for one file where two are dropped, and sends nothing (a synthetic drag)',
    run: async (stage) => {
      await stage.openStandIn('stored');
      await drop(stage, 2);
      const { errors } = await stage.until('refused');
      same(errors[0]?.code, 'too-many-files', 'code');
      same(await stage.seen(), [], 'POSTs');
    },
  },
];

/** Drops so many GIFs on the uploader, by events made in the page. */
async function drop(stage: Stage, count: number): Promise<void> {
  await stage.untilTrue('an empty uploader', ({ status }) => status === 'empty');
  await stage.page.read(`(() => {
    const transfer = new DataTransfer();
    for (let index = 0; index < ${count}; index += 1) {
      transfer.items.add(new File(['GIF89a', new Uint8Array(500)], index + '.gif', { type: 'image/gif' }));
    }
    const area = document.querySelector('[data-part="drop-area"]');
    for (const type of ['dragenter', 'dragover', 'drop']) {
      area.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
    }
    return 'dropped';
  })()`);
}

const time: readonly CoreTest[] = [
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

/** What must hold in every engine. */
export const CORE_SET: readonly CoreTest[] = [
  ...goodUploads,
  ...documentedErrors,
  ...files,
  ...faults,
  ...people,
  ...time,
];
