import { expect, it } from 'vitest';
import {
  canPreview,
  chosenSubjectOf,
  isScaled,
  isTooLarge,
  type PreviewSubject,
  storedSubjectOf,
  viewerFor,
} from '../../src/components/previewSubject.js';
import { checkedFile, storedInvoice } from './fixtures.js';

const stored: PreviewSubject = storedSubjectOf(storedInvoice());

it('shows PDF and pictures, and nothing of a type that browsers do not show', () => {
  for (const type of ['application/pdf', 'image/jpeg', 'image/bmp']) {
    expect(canPreview({ ...stored, contentType: type }, 'auto')).toBe(true);
  }
  for (const type of ['', 'text/html', 'application/zip', 'image']) {
    expect(canPreview({ ...stored, contentType: type }, 'auto')).toBe(false);
  }
});

it('hands every type to a viewer of the host’s', () => {
  expect(canPreview({ ...stored, contentType: '' }, () => null)).toBe(true);
});

it('leaves to a viewer for some types those alone', () => {
  const viewer = Object.assign(() => null, { contentTypes: ['application/pdf', ''] });
  const png = { ...stored, contentType: 'image/png' };
  expect(viewerFor(stored, viewer)).toBe(viewer);
  expect(viewerFor(png, viewer)).toBe(false);
  expect(viewerFor(png, () => null)).not.toBe(false);
  expect(canPreview(png, viewer)).toBe(true);
  expect(canPreview({ ...stored, contentType: '' }, viewer)).toBe(true);
  expect(canPreview({ ...stored, contentType: 'text/html' }, viewer)).toBe(false);
});

it('shows nothing where the host wants nothing shown', () => {
  expect(canPreview(stored, false)).toBe(false);
});

it('frames no PDF where the browser shows none there', () => {
  expect(canPreview(stored, 'auto', false)).toBe(false);
  expect(canPreview({ ...stored, contentType: 'image/png' }, 'auto', false)).toBe(true);
  expect(canPreview(stored, () => null, false)).toBe(true);
});

it('does not use a link that has expired, and needs the copy in memory then', () => {
  const expired = storedSubjectOf(storedInvoice({ link: 'expired' }));
  expect(expired.url).toBeNull();
  expect(canPreview(expired, 'auto')).toBe(false);
  const kept = storedSubjectOf(storedInvoice({ link: 'expired', copy: checkedFile() }));
  expect(canPreview(kept, 'auto')).toBe(true);
});

it('previews what phones take, up to 100 megapixels, scaled above 40', () => {
  const sized = (width: number, height: number): PreviewSubject =>
    chosenSubjectOf(checkedFile({ contentType: 'image/png', dimensions: { width, height } }));
  expect(isScaled(sized(8000, 5000))).toBe(false);
  for (const phone of [sized(8064, 6048), sized(8160, 6144), sized(10_000, 10_000)]) {
    expect(isScaled(phone)).toBe(true);
    expect(isTooLarge(phone)).toBe(false);
    expect(canPreview(phone, 'auto')).toBe(true);
  }
  expect(isTooLarge(sized(10_000, 10_001))).toBe(true);
  expect(isScaled(sized(10_000, 10_001))).toBe(false);
  expect(canPreview(sized(10_000, 10_001), 'auto')).toBe(false);
});
