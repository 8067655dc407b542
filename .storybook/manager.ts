import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';
import { brand } from './brand.js';

addons.setConfig({
  theme: create({ ...brand, base: 'light' }),
  sidebar: { showRoots: true },
});
