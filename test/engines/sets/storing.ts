import { API_MESSAGE } from '../../../src/core/apiMessages.js';
import { holds, same, sha256Of } from '../checks.js';
import type { CoreTest } from '../coreTest.js';
import { sameBytes } from '../files.js';

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
      // What a browser's own viewer is told stands behind the address.
      same(previewUrl?.split('#')[0], uploaded[0]?.url, 'preview');
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

/** What is stored, and what the service refuses. */
export const STORING: readonly CoreTest[] = [...goodUploads, ...documentedErrors];
