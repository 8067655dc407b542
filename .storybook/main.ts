import type { StorybookConfig } from '@storybook/react-vite';
import { standInPlugin } from '../test/support/standInPlugin.js';

const formLibraries = ['@tanstack/react-form', 'formik', 'react-final-form', 'react-hook-form'];

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false, changeDetection: false },
  // TypeScript 7 has no compiler API for the other docgen; this one reads the source itself.
  typescript: { reactDocgen: 'react-docgen' },
  viteFinal: (viteConfig) => ({
    ...viteConfig,
    plugins: [...(viteConfig.plugins ?? []), standInPlugin()],
    // Found while a story runs, a dependency reloads the page under it.
    optimizeDeps: {
      ...viteConfig.optimizeDeps,
      include: [...(viteConfig.optimizeDeps?.include ?? []), ...formLibraries],
    },
    // The stories' own CSS uses light-dark() and is only looked at in browsers that have it.
    build: { ...viteConfig.build, cssTarget: ['chrome125', 'firefox125', 'safari18'] },
  }),
};

export default config;
