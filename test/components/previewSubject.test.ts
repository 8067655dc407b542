import { expect, it } from 'vitest';
import {
  canPreview,
  chosenSubjectOf,
  isTooLarge,
  type PreviewSubject,
  storedSubjectOf,
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

it('shows nothing where the host wants nothing shown', () => {
  expect(canPreview(stored, false)).toBe(false);
});

it('does not use a link that has expired, and needs the copy in memory then', () => {
  const expired = storedSubjectOf(storedInvoice({ link: 'expired' }));
  expect(expired.url).toBeNull();
  expect(canPreview(expired, 'auto')).toBe(false);
  const kept = storedSubjectOf(storedInvoice({ link: 'expired', copy: checkedFile() }));
  expect(canPreview(kept, 'auto')).toBe(true);
});

it('does not decode a picture of more than 40 megapixels', () => {
  const sized = (width: number, height: number): PreviewSubject =>
    chosenSubjectOf(checkedFile({ contentType: 'image/png', dimensions: { width, height } }));
  expect(isTooLarge(sized(8000, 5000))).toBe(false);
  expect(isTooLarge(sized(8000, 5001))).toBe(true);
  expect(canPreview(sized(8000, 5001), 'auto')).toBe(false);
});
