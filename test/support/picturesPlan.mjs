/**
 * How a story is looked at.
 *
 * @typedef {object} Variant
 * @property {string} id story
 * @property {number} width CSS pixels
 * @property {number} [height] CSS pixels; what is out of sight may be left undrawn
 * @property {'light' | 'dark'} scheme what the system asks for
 * @property {boolean} [forcedColors]
 * @property {string} [globals] of Storybook's toolbar
 * @property {number} [scale] device pixels for each CSS pixel
 */

/** The statuses of an upload. */
export const STATUSES = [
  'empty',
  'arranging',
  'checking',
  'refused',
  'ready',
  'uploading',
  'saving',
  'waiting',
  'failed',
  'uploaded',
];

const english = 'overview-languages-and-schemes--english';
const swedish = 'overview-languages-and-schemes--swedish';
const light = 'colorScheme:light';

/** @type {Readonly<Record<string, Variant>>} */
export const VARIANTS = {
  light: { id: `${english}-light`, width: 1280, scheme: 'light' },
  dark: { id: `${english}-dark`, width: 1280, scheme: 'dark' },
  'light, 360 px': { id: `${english}-light`, width: 360, scheme: 'light' },
  'dark, 360 px': { id: `${english}-dark`, width: 360, scheme: 'dark' },
  '320 px': { id: `${english}-light`, width: 320, scheme: 'light' },
  'forced colours': { id: `${english}-dark`, width: 1280, scheme: 'dark', forcedColors: true },
  'right to left': {
    id: `${english}-light`,
    width: 1280,
    scheme: 'light',
    globals: `${light};direction:rtl`,
  },
  'right to left, 360 px': {
    id: `${english}-light`,
    width: 360,
    scheme: 'light',
    globals: `${light};direction:rtl`,
  },
  compact: { id: `${english}-light`, width: 1280, scheme: 'light', globals: 'density:compact' },
  Swedish: { id: `${swedish}-light`, width: 1280, scheme: 'light' },
  'Swedish, dark, 360 px': { id: `${swedish}-dark`, width: 360, scheme: 'dark' },
};

/** Moments that are no status of their own, by the story that holds them. */
export const MOMENTS = {
  'largest size told': 'states-empty--with-largest-size',
  'drag over': 'states-empty--drag-over',
  'drag over with two': 'states-empty--drag-over-with-two',
  'drag over while busy': 'states-under-way--drag-over-while-busy',
  'another file turned away': 'states-under-way--another-file-turned-away',
  'stored PDF': 'states-uploaded--pdf',
  'stored PDF, cut off': 'states-uploaded--truncated',
  'link expired': 'states-uploaded--expired-with-refresh',
  replacing: 'states-replacing--ready',
  'replacing failed': 'states-replacing--failed',
  'wrong number': 'pdf-the-right-invoice--held',
  pages: 'photos-pages-of-paper--arranging',
  'batch, empty': 'batch-many-invoices-at-once--drop-your-own',
  'batch, every status': 'batch-many-invoices-at-once--every-status',
};

/** Rows of a batch that are out of sight are not drawn. */
const HEIGHT_OF_A_BATCH = 3200;

/**
 * How a story is looked at: in both schemes, wide and as a phone is.
 *
 * @param {string} id of a story
 * @param {boolean} [isQuick] two of the four: light and wide, dark and narrow
 * @returns {Readonly<Record<string, Variant>>}
 */
export function looksAt(id, isQuick = false) {
  const height = id.startsWith('batch') ? HEIGHT_OF_A_BATCH : 800;
  const looks = /** @type {const} */ (['light', 'dark']).flatMap((scheme) =>
    [1280, 360]
      .filter((width) => !isQuick || (scheme === 'light') === (width === 1280))
      .map((width) => {
        const variant = { id, width, height, scheme, globals: `colorScheme:${scheme}` };
        return /** @type {const} */ ([`${scheme}, ${width} px`, variant]);
      }),
  );
  return Object.fromEntries(looks);
}

/** Groups of stories that show the uploader in looks of a host's. */
const LOOKS = /^(Theming|Headless|Seams|Forms)\b/;

/**
 * @param {readonly { type: string, id: string, title: string, name: string }[]} entries of Storybook's index
 * @returns the stories of these groups
 */
export function housesOf(entries) {
  return entries.filter(({ type, title }) => type === 'story' && LOOKS.test(title));
}
