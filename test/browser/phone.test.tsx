import { waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { combineImages } from '../../src/images/index.js';
import { encodeJpeg } from '../images/support/encodeJpeg.js';
import { exifSegment } from '../images/support/encodeOthers.js';
import { makeScene } from '../images/support/scene.js';
import { differenceOf, drawByBrowser, drawByPdfjs } from './images/support/drawPages.js';
import { sha256Of } from './support/samples.js';
import { tap, touchScreen } from './support/touch.js';
import {
  choose,
  clearStandIn,
  expectStatus,
  renderUploader,
  seenUploads,
} from './support/uploader.js';

const referenceId = '6867da7788b9226bb78d716c';
const TOLERANCE = 4;

beforeEach(async () => {
  await page.viewport(360, 740);
  await touchScreen(true);
});

afterEach(async () => {
  await touchScreen(false);
  await page.viewport(1280, 800);
  await clearStandIn();
});

/** A photo as a phone's camera writes it, held as `orientation` says. */
function photo(name: string, width: number, height: number, orientation: number): File {
  const segments = [exifSegment(orientation)];
  const bytes = encodeJpeg(makeScene(width, height), { segments });
  return new File([bytes], name, { type: 'image/jpeg' });
}

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-part="page"]')];
const names = (): string[] => rows().map((row) => row.querySelector('bdi')?.textContent ?? '');

function button(name: string, scope: ParentNode = document): HTMLButtonElement {
  const found = [...scope.querySelectorAll('button')].find((each) => each.textContent === name);
  if (!found) throw new Error(`There is no button "${name}".`);
  return found;
}

describe('on a phone, by touch', () => {
  it('three photographed pages, one moved up and one turned, are stored as one PDF that looks right', async () => {
    const [one, two, three] = [
      photo('one.jpg', 180, 120, 6),
      photo('two.jpg', 120, 160, 1),
      photo('three.jpg', 200, 100, 3),
    ];
    let pdf: File | undefined;
    const { told } = renderUploader({
      referenceId,
      combine: async (files, options) => {
        pdf = await combineImages(files, options);
        return pdf;
      },
    });
    choose(one, two, three);
    await expectStatus('arranging');
    await waitFor(() => expect(rows()).toHaveLength(3));
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);

    const turned = rows()[1];
    await tap(button('Move up', rows()[2]));
    await waitFor(() => expect(names()).toEqual(['one.jpg', 'three.jpg', 'two.jpg']));
    await tap(button('Turn page', turned));
    await waitFor(() => expect(rows()[2]?.dataset['turn']).toBe('90'));
    await tap(button('Use as one invoice'));
    await expectStatus('uploaded');

    expect(told.uploaded).toMatchObject([{ fileName: 'one.pdf', contentType: 'application/pdf' }]);
    if (!pdf) throw new Error('Nothing was combined.');
    const seen = await seenUploads(referenceId);
    expect(seen.map(({ sha256 }) => sha256)).toEqual([await sha256Of(pdf)]);
    const drawn = await drawByPdfjs(pdf);
    const wanted = await Promise.all([
      drawByBrowser(one),
      drawByBrowser(three),
      drawByBrowser(two, 90),
    ]);
    expect(drawn).toHaveLength(3);
    for (const [index, drawing] of wanted.entries()) {
      const given = drawn[index];
      expect(given && differenceOf(given, drawing)).toBeLessThanOrEqual(TOLERANCE);
    }
  });

  it('two quick taps on "Turn page" turn it twice', async () => {
    renderUploader({ referenceId, combine: combineImages });
    choose(photo('one.jpg', 180, 120, 1), photo('two.jpg', 180, 120, 1));
    await waitFor(() => expect(rows()).toHaveLength(2));
    const turn = button('Turn page', rows()[1]);
    await tap(turn);
    await tap(turn);
    await waitFor(() => expect(rows()[1]?.dataset['turn']).toBe('180'));
  });
});
