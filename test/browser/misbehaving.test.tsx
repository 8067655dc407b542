import { cleanup, fireEvent, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { CaseInvoiceUploaderProps, MediaUploadRequest } from '../../src/index.js';
import { pdfTextOf } from '../support/fortyFiles.js';
import { ODD_FUNCTIONS, ODD_PROMISES, ODD_VALUES, SILENT } from '../support/misbehaviours.js';
import { catchReported } from './support/catchReported.js';
import { signedUrlOf } from './support/heldClient.js';
import { knownMedia } from './support/knownMedia.js';
import { sampleFile } from './support/samples.js';
import {
  choose,
  expectStatus,
  hasPart,
  part,
  press,
  renderUploader,
  root,
} from './support/uploader.js';

afterEach(cleanup);

const referenceId = '6867da7788b9226bb78d716c';
type Props = Partial<CaseInvoiceUploaderProps>;

/** A client that stores at once, and the names of what it was asked to store. */
function storing(): {
  readonly posted: string[];
  readonly client: CaseInvoiceUploaderProps['client'];
} {
  const posted: string[] = [];
  const upload = async ({ file }: MediaUploadRequest) => {
    posted.push(file.name);
    const url = signedUrlOf(referenceId, `${posted.length}`);
    return {
      url,
      referenceId,
      fileName: file.name,
      contentType: file.type,
      size: file.size,
    } as never;
  };
  return { posted, client: { upload } };
}

const pdf = (name: string): File =>
  new File([pdfTextOf(name, 600)], name, { type: 'application/pdf' });
const isUnderWay = (): boolean =>
  /checking|uploading|saving|waiting/.test(root().dataset['status'] ?? '');
const over = async (): Promise<void> =>
  waitFor(() => expect(isUnderWay()).toBe(false), { timeout: 8000, interval: 3 });
const buttonOf = (action: string): HTMLElement | null =>
  document.querySelector(`[data-part="action"][data-action="${action}"]`);

/** No value of a program among the words for a person. */
function expectWords(): void {
  expect(root().textContent).not.toMatch(/undefined|\[object|NaN|Infinity|∞/);
}

/** Once the host behaves, everything goes as ever. */
async function expectUsable(rendered: ReturnType<typeof renderUploader>): Promise<void> {
  const { posted, client } = storing();
  rendered.rerenderWith({ referenceId, client });
  choose(pdf('next.pdf'));
  await waitFor(() => expect(root().textContent).toContain('next.pdf'));
  await over();
  if (posted.length === 0) fireEvent.click(buttonOf('upload') as HTMLElement);
  await expectStatus('uploaded');
  expect(posted).toEqual(['next.pdf']);
}

/** Mistakes go to the page, and not to the runner. */
function takeReports(): readonly unknown[] {
  const reported = catchReported();
  onTestFinished(reported.stop);
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
  return reported.errors;
}

type Odd = (...given: never[]) => unknown;

interface Seam {
  /** The host's props, with the odd function in its place. */
  readonly props: (odd: never) => Props;
  readonly oddities: readonly (readonly [title: string, odd: Odd])[];
  /** Where it ends. */
  readonly end: 'uploaded' | 'ready' | 'failed';
  readonly file?: () => Promise<File>;
  /** Legitimate here. */
  readonly except?: RegExp;
}

const failing = {
  upload: async () => {
    throw Object.assign(new Error('Slow down.'), {
      name: 'MediaUploadError',
      code: 'rate-limited',
      status: 429,
      outcome: 'refused',
    });
  },
};
const png = (): Promise<File> => sampleFile('png');

/** Every function that a file meets on its way: one line each. */
const ON_THE_WAY: Readonly<Record<string, Seam>> = {
  client: { props: (upload) => ({ client: { upload } }), oddities: ODD_PROMISES, end: 'failed' },
  prepareFile: { props: (odd) => ({ prepareFile: odd }), oddities: ODD_PROMISES, end: 'uploaded' },
  reader: {
    props: (odd) => ({ reader: odd, invoiceNumber: '103118' }),
    oddities: ODD_PROMISES,
    end: 'uploaded',
    except: /when it is read/,
  },
  judge: { props: (odd) => ({ judge: odd }), oddities: ODD_PROMISES, end: 'uploaded', file: png },
  beforeUpload: { props: (odd) => ({ beforeUpload: odd }), oddities: ODD_PROMISES, end: 'ready' },
  callbacks: {
    props: (odd) => ({ onUploaded: odd, onError: odd, onStateChange: odd }),
    oddities: ODD_FUNCTIONS,
    end: 'uploaded',
  },
  messages: {
    props: (odd) => ({ messages: { allowed: odd, previewOf: odd, said: { stored: odd } } }),
    oddities: ODD_FUNCTIONS,
    end: 'uploaded',
    file: png,
    except: /text$/,
  },
  'messages of problems': {
    props: (odd) => ({
      client: failing,
      retry: false,
      messages: { problems: { 'rate-limited': odd } },
    }),
    oddities: ODD_FUNCTIONS,
    end: 'failed',
  },
  preview: {
    props: (odd) => ({ preview: odd }),
    oddities: ODD_FUNCTIONS,
    end: 'uploaded',
    except: /10 MB|number/,
  },
  'retry.when': {
    props: (odd) => ({ client: failing, retry: { when: odd } }),
    oddities: ODD_PROMISES,
    except: /rejects/,
    end: 'failed',
  },
  'retry.delayMs': {
    props: (odd) => ({ client: failing, retry: { delayMs: odd } }),
    oddities: ODD_PROMISES,
    except: /rejects|gives nothing/,
    end: 'failed',
  },
};

it.each(Object.entries(ON_THE_WAY))(
  '%s: whatever a host’s function does, a file comes to an end, and the next one is stored',
  async (name, { props, oddities, end, file, except = /^$/ }) => {
    takeReports();
    for (const [title, odd] of oddities) {
      if (except.test(title)) continue;
      const { posted, client } = storing();
      const rendered = renderUploader({ client, referenceId, ...props(odd as never) });
      choose((await file?.()) ?? pdf('first.pdf'));
      await waitFor(() => expect(root().dataset['status'], `${name} ${title}`).toBe(end), {
        timeout: 8000,
        interval: 3,
      });
      expectWords();
      if (end === 'ready') expect(posted).toEqual([]);
      await expectUsable(rendered);
      cleanup();
    }
  },
);

it.each(['client', 'prepareFile', 'reader', 'judge', 'beforeUpload'])(
  '%s: a person can cancel while it never answers, and go on',
  async (name) => {
    const { props, file } = ON_THE_WAY[name] as Seam;
    for (const [title, odd] of SILENT) {
      const { posted, client } = storing();
      const rendered = renderUploader({ client, referenceId, ...props(odd as never) });
      choose((await file?.()) ?? pdf('first.pdf'));
      await waitFor(() => expect(isUnderWay(), title).toBe(true));
      fireEvent.click((buttonOf('cancelUpload') ?? buttonOf('cancel')) as HTMLElement);
      await over();
      expect(posted).toEqual([]);
      await expectUsable(rendered);
      cleanup();
    }
  },
);

describe('combine', () => {
  it.each(['ends with', 'never answers with'])('%s the pages as they were', async (how) => {
    takeReports();
    const isSilent = how.startsWith('never');
    for (const [title, odd] of isSilent ? SILENT : ODD_PROMISES) {
      renderUploader({ referenceId, combine: odd as never });
      choose(await png(), await png());
      await expectStatus('arranging');
      await press('Use as one invoice');
      if (!isSilent) await waitFor(() => expect(hasPart('problem'), title).toBe(true));
      expect(document.querySelectorAll('[data-part="page"]')).toHaveLength(2);
      expectWords();
      cleanup();
    }
  });
});

it('refreshUrl: whatever it gives, the link is told to be over, and can be asked for again', async () => {
  takeReports();
  const media = { ...knownMedia(referenceId), url: 'https://files.test/a?Expires=1' };
  for (const [title, odd] of ODD_PROMISES) {
    renderUploader({ referenceId, media, refreshUrl: odd as never });
    fireEvent.click(buttonOf('getNewLink') as HTMLElement);
    await waitFor(() => expect(part('expiry').dataset['link'], title).toBe('refresh-failed'));
    expect(buttonOf('getNewLink')?.getAttribute('aria-disabled')).toBe(null);
    cleanup();
  }
});

it('refreshUrl is not asked without an end where no link of its can be shown', async () => {
  let asked = 0;
  const refreshUrl = vi.fn(async () => `${location.origin}/none-${asked++}.png?Expires=9999999999`);
  const media = {
    ...knownMedia(referenceId),
    url: `${location.origin}/none.png?Expires=9999999999`,
  };
  renderUploader({ referenceId, media, refreshUrl });
  await waitFor(() => expect(hasPart('preview-note')).toBe(true));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(refreshUrl).toHaveBeenCalledOnce();
});

/** What is no function, or may be none; those of React’s own (`style`, `description`) are React’s to refuse. */
type ValueProps = Exclude<
  keyof CaseInvoiceUploaderProps,
  | 'referenceId'
  | 'style'
  | 'description'
  | 'client'
  | 'disabled'
  | 'prepareFile'
  | 'combine'
  | 'judge'
  | 'reader'
  | 'beforeUpload'
  | 'refreshUrl'
  | 'onUploaded'
  | 'onError'
  | 'onStateChange'
>;
const VALUE_PROPS: Readonly<Record<ValueProps, true>> = {
  domain: true,
  dottedPath: true,
  accept: true,
  maxSize: true,
  uploadOn: true,
  required: true,
  media: true,
  retry: true,
  warnOnLeave: true,
  invoiceNumber: true,
  onNumberMismatch: true,
  label: true,
  messages: true,
  id: true,
  theme: true,
  className: true,
  classNames: true,
  preview: true,
  name: true,
};
const MEDIA_FACTS = [
  'expiresAt',
  'fileName',
  'contentType',
  'size',
  'warnings',
  'invoiceNumber',
  'foundNumber',
  'convertedFrom',
  'pageCount',
] as const;
const WORDS = [
  'label',
  'chooseFile',
  'allowed',
  'said',
  'problems',
  'locale',
  'wildcards',
] as const;
const filled = (names: readonly string[], value: unknown): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, value]));

it.each(ODD_VALUES)('%s in the place of any value takes no page down', async (_, make) => {
  takeReports();
  const value = make();
  const rendered = renderUploader({ referenceId, ...filled(Object.keys(VALUE_PROPS), value) });
  choose(pdf('first.pdf'));
  await over();
  const known = { ...knownMedia(referenceId), numberCheck: 'found', ...filled(MEDIA_FACTS, value) };
  rendered.rerenderWith({
    referenceId: 'another',
    media: { ...known, referenceId: 'another' } as never,
    messages: filled(WORDS, value) as never,
    theme: filled(['accent', 'colorScheme', 'density'], value) as never,
    preview: Object.assign(() => null, { contentTypes: value }) as never,
    classNames: filled(['root', 'label'], value) as never,
    required: true,
  });
  await expectStatus('uploaded');
  rendered.rerenderWith({ referenceId });
  await expectUsable(rendered);
});
