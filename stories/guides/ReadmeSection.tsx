import { Markdown } from '@storybook/addon-docs/blocks';
import type { ReactElement } from 'react';
import readme from '../../README.md?raw';

/** What the README links to beside it, and where the manual has it; the rest is named, not linked. */
const LINK = /\[([^\]]+)\]\((#?)([^):]+)\)/g;
const PAGES: Readonly<Record<string, string>> = {
  'stories/guides/Headless.mdx': '?path=/docs/guides-headless--docs',
  'stories/guides/Testing.mdx': '?path=/docs/guides-testing-your-app--docs',
};

/** A part of the README under its heading, so that the manual and the README never differ. */
export function ReadmeSection({ heading }: { readonly heading: string }): ReactElement {
  const [, section] = readme.split(`\n## ${heading}\n`);
  if (section === undefined) throw new Error(`The README has no "${heading}".`);
  const text = (section.split('\n## ')[0] ?? '').replace(LINK, (_, words, hash, target) => {
    if (hash) return words;
    const page = PAGES[target];
    return page ? `[${words}](${page})` : `${words} (\`${target}\`)`;
  });
  return <Markdown>{text}</Markdown>;
}
