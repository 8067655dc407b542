import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { UploaderView } from '../../src/components/UploaderView.js';
import { MediaUploadError } from '../../src/core/MediaUploadError.js';
import type { UploadState } from '../../src/core/uploadState.js';
import { fixedUpload } from '../../stories/support/fixedUpload.js';
import { checkedFile, referenceId, storedInvoice } from './fixtures.js';

const file = checkedFile();
const stored = storedInvoice();
const always = { referenceId, stored: null, inDoubt: false } as const;
const error = new MediaUploadError({ code: 'server-error', status: 502, outcome: 'unknown' });

const states: readonly UploadState[] = [
  { ...always, status: 'empty' },
  { ...always, status: 'checking', file, kept: null, next: 'decide' },
  { ...always, status: 'refused', file, error, kept: null, again: null },
  { ...always, status: 'ready', file, cause: 'checked', notice: null },
  { ...always, status: 'uploading', file, notice: null },
  { ...always, status: 'saving', file, notice: null },
  { ...always, status: 'waiting', file, notice: null, reason: 'offline', untilMs: null },
  { ...always, status: 'failed', file, error },
  { ...always, status: 'uploaded', media: stored, stored },
];

const markupOf = (state: UploadState, looks = {}): string =>
  renderToString(<UploaderView upload={fixedUpload(state)} {...looks} />);

describe('on a server', () => {
  it.each(states)(
    'renders $status without a style of its own, as a strict policy asks',
    (state) => {
      const markup = markupOf(state, { theme: { accent: 'hotpink', colorScheme: 'dark' } });
      expect(markup).toContain(`data-status="${state.status}"`);
      expect(markup).toContain('data-part="drop-area"');
      expect(markup).toContain('data-color-scheme="dark"');
      expect(markup).not.toMatch(/\sstyle=|<style|hotpink/);
    },
  );

  it('leaves to the browser what depends on its page, its clock and its memory', () => {
    const markup = markupOf({ ...always, status: 'uploaded', media: stored, stored });
    expect(markup).not.toMatch(/<iframe|<img|valid until/);
  });
});

describe('what is said of a problem', () => {
  it('stands in the markup once, with the advice, and that it may be stored all the same', () => {
    const markup = markupOf({ ...always, status: 'failed', file, error, inDoubt: true });
    expect(markup.match(/role="alert"/g)).toHaveLength(1);
    expect(markup.match(/The service failed\./g)).toHaveLength(1);
    expect(markup).toContain('The invoice may have been stored all the same');
  });

  it('does not say so where nothing can have been stored', () => {
    const known = new MediaUploadError({ code: 'network', outcome: 'not-sent' });
    const markup = markupOf({
      ...always,
      status: 'failed',
      file,
      error: known,
    });
    expect(markup).not.toContain('stored all the same');
  });

  it('is text, whatever a server put into it', () => {
    const rude = new MediaUploadError({ code: 'unknown', message: '<img src=x onerror=alert(1)>' });
    const markup = markupOf({ ...always, status: 'failed', file, error: rude });
    expect(markup).not.toContain('<img');
  });
});

describe('what is stored', () => {
  const failed: UploadState = {
    ...always,
    stored,
    status: 'failed',
    file,
    error,
  };

  it('stays in sight while a replacement is not', () => {
    expect(markupOf(failed)).toContain('data-part="stored"');
    expect(markupOf(failed)).not.toContain('may have been replaced');
    const doubted = { ...stored, perhapsReplaced: true };
    expect(markupOf({ ...failed, stored: doubted })).toContain('may have been replaced');
  });

  it('is in the form data, and nothing is before', () => {
    const looks = { name: 'invoice' };
    expect(markupOf(failed, looks)).toMatch(
      /type="hidden" autoComplete="off" name="invoice" value="https/,
    );
    expect(
      markupOf({ ...always, status: 'ready', file, cause: 'checked', notice: null }, looks),
    ).not.toContain('type="hidden"');
  });

  it('has no link once it leads nowhere', () => {
    const uploaded = (media = stored): UploadState => ({
      ...always,
      status: 'uploaded',
      media,
      stored: media,
    });
    expect(markupOf(uploaded())).toContain('Open invoice');
    expect(markupOf(uploaded({ ...stored, link: 'expired' }))).not.toContain('Open invoice');
  });
});

it('urges no repeat where sending the same file again cannot help', () => {
  const primaryOf = (code: 'network' | 'file-too-large' | 'domain-invalid'): string | undefined =>
    /data-kind="primary"[^>]*>([^<]*)/.exec(
      markupOf({
        ...always,
        status: 'failed',
        file,
        error: new MediaUploadError({ code }),
      }),
    )?.[1];
  expect(primaryOf('network')).toBe('Try again');
  expect(primaryOf('file-too-large')).toBe('Choose another file');
  expect(primaryOf('domain-invalid')).toBeUndefined();
});

it('cuts a long name before its end, and keeps it whole for whoever listens', () => {
  const fileName = 'samlingsfaktura-for-behandling-och-material-2025.pdf';
  const markup = markupOf({
    ...always,
    status: 'ready',
    file: { ...file, fileName },
    cause: 'checked',
    notice: null,
  });
  expect(markup).toContain(`title="${fileName}"`);
  expect(markup).toMatch(/<span class="ciu-hidden">samlingsfaktura-.*2025\.pdf<\/span>/);
  expect(markup).toMatch(/<span aria-hidden="true">[^<]*-2025\.pdf<\/span>/);
});

it('puts a class of the host’s on each part', () => {
  const markup = markupOf(
    { ...always, status: 'empty' },
    { className: 'own', classNames: { root: 'one', hint: 'two' } },
  );
  expect(markup).toContain('class="ciu-root own one"');
  expect(markup).toContain('data-part="hint" class="ciu-hint two"');
});
