import type { UploaderTheme } from '../../src/theme/theme.js';

/** What the manual says of a token, and a value that shows it. */
export interface ThemeToken {
  readonly meaning: string;
  readonly default: string;
  readonly example: string;
}

type ThemeValue = Exclude<keyof UploaderTheme, 'colorScheme' | 'density'>;

/** Every token: one that is missing here does not compile. */
export const THEME_TOKENS: { readonly [Name in ThemeValue]: ThemeToken } = {
  accent: {
    meaning: 'Main button, links, progress',
    default: '#1f5f8b, dark #7cbcec',
    example: '#7c3aed',
  },
  accentText: {
    meaning: 'Text on the accent',
    default: '#ffffff, dark #0d1a24',
    example: '#ffe9a8',
  },
  surface: {
    meaning: 'Background of the card',
    default: '#ffffff, dark #171c22',
    example: '#fdf6e3',
  },
  surfaceRaised: {
    meaning: 'Badge, preview, buttons but the main one',
    default: '#f1f4f7, dark #232b34',
    example: '#dbe7f3',
  },
  text: { meaning: 'Text', default: '#18222c, dark #e9eef3', example: '#3b0764' },
  textMuted: {
    meaning: 'Less important text, the line of the empty zone',
    default: '#55626f, dark #a5b1bd',
    example: '#7a3e00',
  },
  border: {
    meaning: 'Lines that only divide',
    default: '#d8dee4, dark #36414c',
    example: '#1f5f8b',
  },
  danger: { meaning: 'What went wrong', default: '#b3261e, dark #ff9d94', example: '#9d174d' },
  success: { meaning: 'What is done', default: '#1a7345, dark #63d297', example: '#0f766e' },
  warning: {
    meaning: 'What to look out for',
    default: '#855600, dark #f2bd52',
    example: '#9a3412',
  },
  focus: {
    meaning: 'The ring around what has the focus',
    default: 'the accent',
    example: '#b45309',
  },
  radius: { meaning: 'Corners', default: '0.625rem', example: '0' },
  font: { meaning: 'Font family', default: "the page's", example: 'Georgia, serif' },
  fontSize: {
    meaning: 'Size of the text; all else follows',
    default: 'max(0.875rem, 12px)',
    example: '1rem',
  },
  spacing: {
    meaning: 'The step of all distances',
    default: '0.25rem, compact 0.1875rem',
    example: '0.35rem',
  },
};
