import { cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { fi, sv } from '../../../src/locales/index.js';
import { STATE_OF, STATUSES } from '../../../stories/pictures/everyState.js';
import { longName } from '../../../stories/support/fixedFiles.js';
import { uploadedState } from '../../../stories/support/fixedStates.js';
import { renderStatus } from './support/renderStatus.js';

afterEach(async () => {
  cleanup();
  document.head.querySelector('style[data-spacing]')?.remove();
  document.documentElement.style.fontSize = '';
  document.documentElement.dir = 'ltr';
  await page.viewport(1280, 800);
});

/** Texts that are cut: wider or higher than the box that hides what does not fit. */
function clippedTextsOf(container: Element): readonly string[] {
  const hasText = (element: Element): boolean =>
    [...element.childNodes].some(
      ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim(),
    );
  const all = [...container.querySelectorAll<HTMLElement>('[data-part=root] *')];
  return (
    all
      .filter((element) => hasText(element) && !element.closest('.ciu-hidden'))
      // The middle of a long name gives way, whole in its title and for assistive technology.
      .filter((element) => !element.matches('[data-part=file-name] > [aria-hidden]'))
      .filter((element) => {
        const hidden = element.closest('[data-part=drop-area]') ?? container;
        const inner = element.getBoundingClientRect();
        const outer = hidden.getBoundingClientRect();
        const isCut =
          getComputedStyle(element).overflow !== 'visible' &&
          (element.scrollWidth > element.clientWidth + 1 ||
            element.scrollHeight > element.clientHeight + 1);
        return isCut || inner.right > outer.right + 1 || inner.left < outer.left - 1;
      })
      .map((element) => element.textContent ?? '')
  );
}

function expectNoSidewaysScroll(): void {
  const { scrollWidth, clientWidth } = document.documentElement;
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
}

const words = { en: undefined, sv, fi } as const;

describe.each(STATUSES)('"%s"', (status) => {
  it('fits a window 320 px wide, which is also 1280 px at 400 %', async () => {
    await page.viewport(320, 256);
    for (const messages of Object.values(words)) {
      const container = renderStatus(status, { messages, maxSize: 10_000_000 });
      expectNoSidewaysScroll();
      expect(clippedTextsOf(container)).toEqual([]);
      cleanup();
    }
  });

  it('fits right to left at 320 px too', async () => {
    await page.viewport(320, 256);
    document.documentElement.dir = 'rtl';
    const container = renderStatus(status);
    expectNoSidewaysScroll();
    expect(clippedTextsOf(container)).toEqual([]);
  });

  it('cuts nothing with text at twice its size', async () => {
    await page.viewport(640, 512);
    document.documentElement.style.fontSize = '200%';
    const container = renderStatus(status);
    expectNoSidewaysScroll();
    expect(clippedTextsOf(container)).toEqual([]);
  });

  it.each([320, 1280])(
    'cuts nothing with the text spacing of WCAG 1.4.12, %i px wide',
    async (width) => {
      await page.viewport(width, 800);
      const style = document.createElement('style');
      style.dataset['spacing'] = '';
      style.textContent = `* {
      line-height: 1.5 !important;
      letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important;
    } p { margin-block-end: 2em !important; }`;
      document.head.append(style);
      for (const messages of Object.values(words)) {
        const container = renderStatus(status, { messages });
        expectNoSidewaysScroll();
        expect(clippedTextsOf(container)).toEqual([]);
        cleanup();
      }
    },
  );
});

it('a stored invoice with a long name and its replacement under way fit 320 px', async () => {
  await page.viewport(320, 256);
  const { stored } = uploadedState(longName);
  for (const status of ['ready', 'uploading', 'failed'] as const) {
    const container = renderStatus(status, { state: { ...STATE_OF[status], stored } });
    expectNoSidewaysScroll();
    expect(clippedTextsOf(container)).toEqual([]);
    cleanup();
  }
});
