import { Markdown } from '@storybook/addon-docs/blocks';
import type { ReactElement } from 'react';
import readme from '../../README.md?raw';

/** A part of the README under its heading, so that the manual and the README never differ. */
export function ReadmeSection({ heading }: { readonly heading: string }): ReactElement {
  const [, section] = readme.split(`\n## ${heading}\n`);
  if (section === undefined) throw new Error(`The README has no "${heading}".`);
  return <Markdown>{section.split('\n## ')[0] ?? ''}</Markdown>;
}
