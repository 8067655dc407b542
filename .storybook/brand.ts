import { create, type ThemeVars } from 'storybook/theming';

export type Scheme = 'light' | 'dark';

const shared = {
  brandTitle: 'case-invoice-uploader',
  brandTarget: '_self',
  fontBase: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif',
  fontCode: 'ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, monospace',
  appBorderRadius: 8,
  inputBorderRadius: 6,
} as const;

const light: ThemeVars = create({
  ...shared,
  base: 'light',
  colorPrimary: '#1f5f8b',
  colorSecondary: '#1f5f8b',
  appBg: '#f5f6f8',
  appContentBg: '#ffffff',
  appPreviewBg: '#ffffff',
  appBorderColor: '#dfe3e8',
  textColor: '#1c2733',
  textMutedColor: '#566472',
  barBg: '#ffffff',
  barTextColor: '#566472',
  barHoverColor: '#1f5f8b',
  barSelectedColor: '#1f5f8b',
  inputBg: '#ffffff',
  inputBorder: '#c5ccd4',
  inputTextColor: '#1c2733',
});

const dark: ThemeVars = create({
  ...shared,
  base: 'dark',
  colorPrimary: '#7cbcec',
  colorSecondary: '#4d9bd3',
  appBg: '#14181d',
  appContentBg: '#121212',
  appPreviewBg: '#121212',
  appBorderColor: '#36414c',
  textColor: '#e9eef3',
  textMutedColor: '#a5b1bd',
  barBg: '#171c22',
  barTextColor: '#a5b1bd',
  barHoverColor: '#7cbcec',
  barSelectedColor: '#7cbcec',
  inputBg: '#171c22',
  inputBorder: '#4a5763',
  inputTextColor: '#e9eef3',
});

/** One calm look for the sidebar and the documentation pages, in both schemes. */
export const brand: Readonly<Record<Scheme, ThemeVars>> = { light, dark };

/** What the system asks for. */
export function systemScheme(): Scheme {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
