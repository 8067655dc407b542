import type { Decorator } from '@storybook/react-vite';
import { type CSSProperties, useLayoutEffect } from 'react';
import * as locales from '../src/locales/index.js';

const schemes: Record<string, string> = { light: 'light', dark: 'dark', auto: 'light dark' };

/** What the toolbar says, as plain values of the `globals` of a story. */
interface HostGlobals {
  colorScheme?: string;
  locale?: string;
  direction?: string;
  density?: string;
}

/**
 * Stands where the host application would: sets language, direction and colour scheme of the
 * page around the story, and hands words, scheme and density to a component that takes them.
 * What a story sets itself in its `args` wins.
 */
export const withHost: Decorator = (Story, context) => {
  const { colorScheme = 'auto', locale = 'en', direction, density }: HostGlobals = context.globals;
  const scheme = schemes[colorScheme] ?? 'light dark';

  useLayoutEffect(() => {
    const { documentElement } = document;
    documentElement.lang = locale;
    documentElement.dir = direction === 'rtl' ? 'rtl' : 'ltr';
    documentElement.style.colorScheme = scheme;
  }, [locale, direction, scheme]);

  const words = Object.entries(locales).find(([name]) => name === locale)?.[1];
  const { theme } = context.args;
  const args = {
    ...context.args,
    ...('messages' in context.args || locale === 'en' ? {} : { messages: words }),
    theme: {
      ...(colorScheme === 'auto' ? {} : { colorScheme }),
      ...(density === 'compact' ? { density } : {}),
      ...(typeof theme === 'object' ? theme : {}),
    },
  };
  const page: CSSProperties = { colorScheme: scheme, background: 'Canvas', color: 'CanvasText' };

  return (
    <div className={context.viewMode === 'story' ? 'story-page' : 'story-block'} style={page}>
      <Story args={args} />
    </div>
  );
};
