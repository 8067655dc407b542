import { type RefObject, useEffect, useLayoutEffect } from 'react';

/**
 * The look, as values. Each colour, length or font is a `--ciu-*` custom property too, which may be set
 * in CSS on any ancestor; what is given here wins over that.
 */
export interface UploaderTheme {
  /** `auto` follows the operating system. @default what the page's own `color-scheme` says */
  readonly colorScheme?: 'light' | 'dark' | 'auto' | undefined;
  /** How much room things have. @default 'comfortable' */
  readonly density?: 'comfortable' | 'compact' | undefined;
  /** Main button, links, progress. @default `#1f5f8b`, dark `#7cbcec` */
  readonly accent?: string | undefined;
  /** Text on the accent. @default `#ffffff`, dark `#0d1a24` */
  readonly accentText?: string | undefined;
  /** Background of the card. @default `#ffffff`, dark `#171c22` */
  readonly surface?: string | undefined;
  /** Background of what lies in the card: badge, preview, buttons but the main one. @default `#f1f4f7`, dark `#232b34` */
  readonly surfaceRaised?: string | undefined;
  /** Text. @default `#18222c`, dark `#e9eef3` */
  readonly text?: string | undefined;
  /** Less important text. @default `#55626f`, dark `#a5b1bd` */
  readonly textMuted?: string | undefined;
  /** Lines that only divide; that of the empty zone is `textMuted`. @default `#d8dee4`, dark `#36414c` */
  readonly border?: string | undefined;
  /** What went wrong. @default `#b3261e`, dark `#ff9d94` */
  readonly danger?: string | undefined;
  /** What is done. @default `#1a7345`, dark `#63d297` */
  readonly success?: string | undefined;
  /** What to look out for. @default `#855600`, dark `#f2bd52` */
  readonly warning?: string | undefined;
  /** The ring around what has the focus. @default the accent */
  readonly focus?: string | undefined;
  /** Corners of the card; those of what lies in it follow. @default `0.625rem` */
  readonly radius?: string | undefined;
  /** Font family. @default the host's */
  readonly font?: string | undefined;
  /** Size of the text; everything else scales with it. @default `0.875rem`, and 12px at least */
  readonly fontSize?: string | undefined;
  /** The step all distances are multiples of. @default `0.25rem`, compact `0.1875rem` */
  readonly spacing?: string | undefined;
}

/** React warns where a layout effect meets a server. */
const useBrowserLayoutEffect: typeof useLayoutEffect =
  typeof document === 'undefined' ? useEffect : useLayoutEffect;

/**
 * Puts a theme's values on an element as custom properties, before it is painted. Through CSSOM, since
 * a strict `style-src` blocks the `style` attribute in a server's HTML.
 */
export function useTheme(
  ref: RefObject<HTMLElement | null>,
  theme: UploaderTheme | undefined,
): void {
  useBrowserLayoutEffect(() => {
    const style = ref.current?.style;
    if (!style) return;
    const { colorScheme: _colorScheme, density: _density, ...values } = theme ?? {};
    const properties = Object.entries(values).map(([name, value]): [string, string] => [
      `--ciu-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      value ?? '',
    ]);
    for (const [property, value] of properties) style.setProperty(property, value);
    return () => {
      for (const [property] of properties) style.removeProperty(property);
    };
  }, [ref, theme]);
}
