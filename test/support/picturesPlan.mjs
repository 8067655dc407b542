/**
 * How a story is looked at.
 *
 * @typedef {object} Variant
 * @property {string} id story
 * @property {number} width CSS pixels
 * @property {'light' | 'dark'} scheme what the system asks for
 * @property {boolean} [forcedColors]
 * @property {string} [globals] of Storybook's toolbar
 * @property {number} [scale] device pixels for each CSS pixel
 */

/** The statuses of an upload. */
export const STATUSES = [
  'empty',
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
  light: { id: `${english}-light`, width: 1200, scheme: 'light' },
  dark: { id: `${english}-dark`, width: 1200, scheme: 'dark' },
  'forced colours': { id: `${english}-dark`, width: 1200, scheme: 'dark', forcedColors: true },
  '320 px': { id: `${english}-light`, width: 320, scheme: 'light' },
  'right to left': {
    id: `${english}-light`,
    width: 1200,
    scheme: 'light',
    globals: `${light};direction:rtl`,
  },
  compact: { id: `${english}-light`, width: 1200, scheme: 'light', globals: 'density:compact' },
  Swedish: { id: `${swedish}-light`, width: 1200, scheme: 'light' },
};

/** Groups of stories that show the uploader in looks of a host's. */
const LOOKS = /^(Theming|Headless|Seams|Forms)\b/;

/**
 * @param {readonly { type: string, id: string, title: string, name: string }[]} entries of Storybook's index
 * @returns the stories of these groups
 */
export function housesOf(entries) {
  return entries.filter(({ type, title }) => type === 'story' && LOOKS.test(title));
}
