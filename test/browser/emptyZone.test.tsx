import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { CaseInvoiceBatch } from '../../src/batch/index.js';
import { da, en, fi, nb, sv } from '../../src/locales/index.js';
import '../../src/batch/batch.css';
import { STATE_OF, STATUSES } from '../../stories/pictures/everyState.js';
import { FixedUploader } from '../../stories/support/FixedUploader.js';
import { touchScreen } from './support/touch.js';
import { hasPart, part, root } from './support/uploader.js';

afterEach(async () => {
  await touchScreen(false);
  cleanup();
});

/** The words that are seen, as they follow each other. */
const seenWordsOf = (element: Element): string =>
  [...element.querySelectorAll('*')]
    .filter((each) => each.childElementCount === 0 && each.checkVisibility())
    .map((each) => each.textContent)
    .filter(Boolean)
    .join(' | ');
const top = (element: Element): number => element.getBoundingClientRect().top;

describe('the empty zone', () => {
  it('has a headline, below it the button, and below that what may be chosen', () => {
    render(<FixedUploader state={STATE_OF.empty} maxSize={10_000_000} />);
    expect(part('headline').textContent).toBe('Add the invoice');
    expect(top(part('headline'))).toBeGreaterThan(top(part('icon')));
    expect(top(part('action'))).toBeGreaterThan(top(part('headline')));
    expect(top(part('hint'))).toBeGreaterThan(top(part('action')));
    expect(seenWordsOf(part('hint'))).toMatch(/PDF, JPEG, PNG, GIF or BMP, up to 10\sMB/);
  });

  it.each([en, sv, nb, da, fi])('has a headline of its own in $locale', (messages) => {
    render(<FixedUploader state={STATE_OF.empty} messages={messages} />);
    expect(part('headline').textContent).toBe(messages.addInvoice);
    expect(new Set([en, sv, nb, da, fi].map(({ addInvoice }) => addInvoice)).size).toBe(5);
  });

  it('is the only status with a headline', () => {
    for (const status of STATUSES.filter((each) => each !== 'empty')) {
      render(<FixedUploader state={STATE_OF[status]} />);
      expect(hasPart('headline')).toBe(false);
      cleanup();
    }
  });

  it('says nothing of dropping where a finger is the pointer', async () => {
    render(<FixedUploader state={STATE_OF.empty} />);
    expect(seenWordsOf(root())).toContain('drop');
    await touchScreen(true);
    expect(seenWordsOf(root())).not.toContain('drop');
    expect(seenWordsOf(root())).toMatch(
      /Add the invoice . Choose file . PDF, JPEG, PNG, GIF or BMP$/,
    );
  });

  it('of many invoices has a headline too, and speaks of dropping where one can', async () => {
    render(<CaseInvoiceBatch cases={[]} />);
    expect(part('headline').textContent).toBe('Add the invoices');
    expect(seenWordsOf(part('batch'))).toContain('drop');
    await touchScreen(true);
    expect(seenWordsOf(part('batch'))).not.toContain('drop');
  });

  it.each(['comfortable', 'compact'] as const)(
    'fits the width of a side panel, %s',
    async (density) => {
      await page.viewport(200, 600);
      for (const messages of [en, sv, nb, da, fi]) {
        render(<FixedUploader state={STATE_OF.empty} messages={messages} theme={{ density }} />);
        const area = part('drop-area');
        expect(area.scrollWidth).toBeLessThanOrEqual(area.clientWidth);
        cleanup();
      }
      await page.viewport(1280, 800);
    },
  );
});
