import { addons } from 'storybook/manager-api';
import { brand, systemScheme } from './brand.js';

addons.setConfig({
  theme: brand[systemScheme()],
  sidebar: { showRoots: true },
});
