import { encodeJpeg } from '../../images/support/encodeJpeg.js';
import { encodeGif, exifSegment } from '../../images/support/encodeOthers.js';
import { encodePng } from '../../images/support/encodePng.js';
import { readPdf } from '../../images/support/readPdf.js';
import { makeScene, withHole } from '../../images/support/scene.js';
import { same } from '../checks.js';
import type { CoreTest } from '../coreTest.js';
import { cornersOf, drawPages } from '../drawPages.js';
import type { Stage } from '../stage.js';

/** As a camera writes it that was held upright: to be shown turned by a quarter, clockwise. */
const HELD_UPRIGHT = 6;

/**
 * Chooses three pages, moves the last one up and turns the last one then, and has them stored.
 *
 * @returns the PDF that was stored
 */
async function storeThreePages(stage: Stage): Promise<Buffer> {
  const photo = encodeJpeg(makeScene(180, 120), { segments: [exifSegment(HELD_UPRIGHT)] });
  const drawn = encodeGif([makeScene(200, 100)]);
  const seeThrough = await encodePng(withHole(makeScene(100, 200)), { colors: 'rgb-alpha' });
  await stage.openStandIn('stored', { combine: true });
  await stage.choose(
    stage.write('one.jpg', Buffer.from(photo)),
    stage.write('two.gif', Buffer.from(drawn)),
    stage.write('three.png', Buffer.from(seeThrough)),
  );
  const chosen = await stage.untilTrue(
    'three thumbnails',
    ({ pages }) => pages.length === 3 && pages.every(({ pictureWidth }) => pictureWidth > 0),
  );
  same(namesOf(chosen.pages), 'one.jpg, two.gif, three.png', 'pages as chosen');
  await stage.press('Move up', { nth: 3 });
  await stage.untilTrue(
    'the other order',
    ({ pages }) => namesOf(pages) === 'one.jpg, three.png, two.gif',
  );
  await stage.press('Turn page', { nth: 3 });
  await stage.untilTrue('a turned page', ({ pages }) => pages[2]?.turn === '90');
  await stage.press('Use as one invoice');
  const { uploaded, errors } = await stage.until('uploaded');
  same(errors, [], 'errors');
  same(uploaded.length, 1, 'stored invoices');
  same(uploaded[0]?.fileName, 'one.pdf', 'file name');
  const [seen, ...more] = await stage.seen();
  same(more, [], 'more POSTs');
  same(seen?.contentType, 'application/pdf', 'content type of the part');
  const response = await fetch(uploaded[0]?.url ?? '');
  return Buffer.from(await response.arrayBuffer());
}

function namesOf(pages: readonly { readonly fileName: string }[]): string {
  return pages.map(({ fileName }) => fileName).join(', ');
}

/** Photos of paper that become one invoice. */
export const PAGES: readonly CoreTest[] = [
  {
    title: 'stores three pages, one moved up and one turned, as one sound PDF',
    run: async (stage) => {
      const pdf = await storeThreePages(stage);
      const objects = await readPdf(new Blob([new Uint8Array(pdf)]));
      const boxes = objects.flatMap(({ entries }) => /\/MediaBox \[[^\]]+\]/.exec(entries) ?? []);
      same(boxes.length, 3, 'pages');
      same(pdf.includes('Exif'), false, 'data of the camera');
    },
  },
  {
    title: 'draws three pages as they were arranged, upright and onto white',
    needsCommand: 'pdftoppm',
    run: async (stage) => {
      const [photo, seeThrough, turned] = drawPages(await storeThreePages(stage));
      same(photo && cornersOf(photo, 120, 180), 'blue red yellow green', 'the photo');
      same(seeThrough && cornersOf(seeThrough, 100, 200), 'red green blue white', 'the PNG');
      same(turned && cornersOf(turned, 100, 200), 'blue red yellow green', 'the turned GIF');
    },
  },
];
