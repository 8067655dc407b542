import type { ThemeVarsPartial } from 'storybook/theming';

/** One calm look for the sidebar and the documentation pages. */
export const brand: Omit<ThemeVarsPartial, 'base'> = {
  brandTitle: 'case-invoice-uploader',
  brandTarget: '_self',
  fontBase: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif',
  fontCode: 'ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, monospace',
  colorPrimary: '#1f5f8b',
  colorSecondary: '#1f5f8b',
  appBg: '#f5f6f8',
  appContentBg: '#ffffff',
  appPreviewBg: '#ffffff',
  appBorderColor: '#dfe3e8',
  appBorderRadius: 8,
  textColor: '#1c2733',
  textMutedColor: '#566472',
  barBg: '#ffffff',
  barTextColor: '#566472',
  barHoverColor: '#1f5f8b',
  barSelectedColor: '#1f5f8b',
  inputBg: '#ffffff',
  inputBorder: '#c5ccd4',
  inputTextColor: '#1c2733',
  inputBorderRadius: 6,
};
