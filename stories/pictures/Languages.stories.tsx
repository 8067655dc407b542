import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { da, en, fi, nb, sv } from '../../src/locales/index.js';
import { EveryStatus } from './EveryStatus.js';
import { STATUSES } from './everyState.js';

/** Every status in the five languages and both schemes; each is checked for accessibility. */
const meta: Meta<typeof EveryStatus> = {
  title: 'Overview/Languages and schemes',
  component: EveryStatus,
  tags: ['!autodocs'],
};

export default meta;
type Story = StoryObj<typeof meta>;

const languages = { en, sv, nb, da, fi } as const;

function inLanguage(locale: keyof typeof languages, colorScheme: 'light' | 'dark'): Story {
  return {
    globals: { locale, colorScheme },
    play: async ({ canvasElement }) => {
      // A check of one language over and over would be green as well.
      const groups = within(canvasElement).getAllByRole('group', { name: languages[locale].label });
      await expect(groups).toHaveLength(STATUSES.length);
      for (const group of groups) {
        await expect(getComputedStyle(group).colorScheme).toBe(colorScheme);
      }
      await expect(document.documentElement).toHaveAttribute('lang', locale);
    },
  };
}

/** In the scheme of the page around it, for the manual. */
export const Swedish: Story = { tags: ['!dev', '!test'], globals: { locale: 'sv' } };

export const EnglishLight: Story = inLanguage('en', 'light');
export const EnglishDark: Story = inLanguage('en', 'dark');
export const SwedishLight: Story = inLanguage('sv', 'light');
export const SwedishDark: Story = inLanguage('sv', 'dark');
export const NorwegianLight: Story = inLanguage('nb', 'light');
export const NorwegianDark: Story = inLanguage('nb', 'dark');
export const DanishLight: Story = inLanguage('da', 'light');
export const DanishDark: Story = inLanguage('da', 'dark');
export const FinnishLight: Story = inLanguage('fi', 'light');
export const FinnishDark: Story = inLanguage('fi', 'dark');
