import type { Preview } from '@storybook/react-vite';
import '../src/theme/styles.css';
import { ThemedDocs } from './ThemedDocs.js';
import { typeTexts } from './typeTexts.js';
import { withHost } from './withHost.js';

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [withHost],
  argTypesEnhancers: [typeTexts],
  initialGlobals: { colorScheme: 'auto', locale: 'en', direction: 'ltr', density: 'comfortable' },
  globalTypes: {
    colorScheme: {
      description: 'Colour scheme',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'auto', title: 'Auto', icon: 'browser' },
          { value: 'light', title: 'Light', icon: 'sun' },
          { value: 'dark', title: 'Dark', icon: 'moon' },
        ],
      },
    },
    locale: {
      description: 'Language',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'sv', title: 'Svenska' },
          { value: 'nb', title: 'Norsk bokmål' },
          { value: 'da', title: 'Dansk' },
          { value: 'fi', title: 'Suomi' },
        ],
      },
    },
    direction: {
      description: 'Writing direction',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    density: {
      description: 'Density',
      toolbar: {
        icon: 'component',
        dynamicTitle: true,
        items: [
          { value: 'comfortable', title: 'Comfortable' },
          { value: 'compact', title: 'Compact' },
        ],
      },
    },
  },
  parameters: {
    layout: 'padded',
    controls: { expanded: true, sort: 'requiredFirst', matchers: { date: /At$/ } },
    docs: { container: ThemedDocs, toc: { headingSelector: 'h2, h3' } },
    backgrounds: { disable: true },
    options: {
      storySort: {
        method: 'alphabetical',
        order: [
          'Introduction',
          'Overview',
          'Flows',
          'States',
          'Theming',
          'Seams',
          'Headless',
          'Forms',
          'Guides',
          '*',
        ],
      },
    },
    a11y: {
      test: 'error',
      options: {
        runOnly: [
          'wcag2a',
          'wcag2aa',
          'wcag21a',
          'wcag21aa',
          'wcag22a',
          'wcag22aa',
          'best-practice',
        ],
      },
    },
  },
};

export default preview;
