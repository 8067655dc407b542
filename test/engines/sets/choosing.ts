import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { API_MESSAGE } from '../../../src/core/apiMessages.js';
import { holds, same, sha256Of } from '../checks.js';
import type { CoreTest } from '../coreTest.js';
import { largePdf, sameBytes } from '../files.js';
import type { Stage } from '../stage.js';

/** Which bytes are sent, under which name and type. */
export const CHOOSING: readonly CoreTest[] = [
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
      await stage.until('failed');
      return { path, sha256 };
    };
    const tryAgain = async (stage: Stage, sha256: string): Promise<void> => {
      await stage.press('Try again');
      await stage.until('uploaded');
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
