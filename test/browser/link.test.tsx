import { waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { KnownMedia } from '../../src/index.js';
import { sampleFile } from './support/samples.js';
import {
  choose,
  clearStandIn,
  expectStatus,
  hasPart,
  part,
  press,
  renderUploader,
  root,
} from './support/uploader.js';

const referenceId = '6867da7788b9226bb78d716c';

afterEach(clearStandIn);

function signedUrl(secondsToLive: number): string {
  const expires = Math.floor(Date.now() / 1000) + secondsToLive;
  return `https://storage.googleapis.com/bucket/cases/one?Expires=${expires}&Signature=x`;
}

function known(secondsToLive: number): KnownMedia {
  return { url: signedUrl(secondsToLive), referenceId, fileName: 'invoice.pdf' };
}

it('says that a link is over, once, and has none that leads nowhere', async () => {
  renderUploader({ referenceId, media: known(-5) });
  await waitFor(() => expect(part('expiry').textContent).toContain('The link has expired'));
  expect(root().dataset['status']).toBe('uploaded');
  expect(hasPart('link')).toBe(false);
  expect(page.getByRole('button', { name: 'Get a new link' }).query()).toBeNull();
});

it('notices by itself when the link dies', async () => {
  renderUploader({ referenceId, media: known(2) });
  await expect.element(page.getByRole('link', { name: 'Open invoice' })).toBeVisible();
  await waitFor(() => expect(part('expiry').textContent).toContain('The link has expired'), {
    timeout: 30_000,
  });
});

it('gets a new link on a press', async () => {
  const fresh = signedUrl(3600);
  const refreshUrl = vi.fn(async () => fresh);
  renderUploader({ referenceId, media: known(-5), refreshUrl });
  await press('Get a new link');
  await waitFor(() => expect(part('link')).toHaveProperty('href', fresh));
  expect(hasPart('expiry')).toBe(false);
  expect(refreshUrl).toHaveBeenCalledTimes(1);
});

it('tells until when a link is valid from ten minutes before its end', async () => {
  const { rerenderWith } = renderUploader({ referenceId, media: known(660) });
  await expect.element(page.getByRole('link', { name: 'Open invoice' })).toBeVisible();
  expect(hasPart('expiry')).toBe(false);
  rerenderWith({ referenceId, media: { ...known(601), url: signedUrl(601) } });
  await waitFor(() => expect(part('expiry').textContent).toMatch(/^Link valid until \d+:\d+$/), {
    timeout: 30_000,
  });
});

it('gets a new link before it opens an invoice whose link is over', async () => {
  const fresh = signedUrl(3600);
  const opened = vi.spyOn(window, 'open').mockReturnValue(null);
  renderUploader({ referenceId, media: known(-5), refreshUrl: async () => fresh });
  await page.getByRole('link', { name: 'Open invoice' }).click();
  await waitFor(() => expect(opened).toHaveBeenCalledWith(fresh, '_blank', 'noopener,noreferrer'));
  opened.mockRestore();
});

it('says so when no new link can be had, and offers it again', async () => {
  const reported = vi.fn((event: ErrorEvent) => event.preventDefault());
  window.addEventListener('error', reported);
  renderUploader({
    referenceId,
    media: known(-5),
    refreshUrl: () => Promise.reject(new Error('The session is over')),
  });
  await press('Get a new link');
  await waitFor(() =>
    expect(part('expiry').textContent).toContain('A new link could not be fetched'),
  );
  await expect.element(page.getByRole('button', { name: 'Get a new link' })).toBeVisible();
  window.removeEventListener('error', reported);
});

it('puts no URL into the page that is not a plain web address', async () => {
  for (const url of [
    'javascript:alert(1)',
    'https://user:secret@example.com/x',
    'data:text/html,x',
    '/x',
  ]) {
    const { unmount } = renderUploader({ referenceId, media: { url, referenceId } });
    expect(root().dataset['status']).toBe('uploaded');
    expect(document.body.innerHTML).not.toContain(url);
    unmount();
  }
});

it('shows the copy in memory after the hour, and says so', async () => {
  renderUploader({ referenceId: 'scenario-expired-url' });
  choose(await sampleFile('png'));
  await expectStatus('uploaded');
  await waitFor(() => expect(part('preview').querySelector('img')?.src).toMatch(/^blob:/), {
    timeout: 30_000,
  });
});

it('shows another invoice in a frame of its own, so that "Back" cannot bring the earlier one', async () => {
  const pdf = { referenceId, fileName: 'invoice.pdf', contentType: 'application/pdf' };
  const urlOf = (name: string): string => signedUrl(1000).replace('/one', `/${name}`);
  const { rerenderWith } = renderUploader({ referenceId, media: { ...pdf, url: urlOf('one') } });
  const frame = (): HTMLIFrameElement | null => part('preview').querySelector('iframe');
  const first = frame();
  rerenderWith({ referenceId, media: { ...pdf, url: urlOf('two') } });
  await waitFor(() => expect(frame()?.src).toContain('/two'));
  expect(frame()).not.toBe(first);
  expect(first?.src).toContain('/one');
});
