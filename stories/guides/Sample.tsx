import { Source } from '@storybook/addon-docs/blocks';
import type { ReactElement } from 'react';

/**
 * A file of this project as a sample: what a host reads is what is compiled and run here. Only where it
 * imports the package from differs.
 */
export function Sample({ source }: { readonly source: string }): ReactElement {
  const code = source
    .replace(/'(?:\.\.\/)+src\/index\.js'/g, "'case-invoice-uploader'")
    .replace(/'(?:\.\.\/)+src\/(\w+)\/index\.js'/g, "'case-invoice-uploader/$1'")
    .replace(/'(?:\.\.\/)+src\/theme\/styles\.css'/g, "'case-invoice-uploader/styles.css'");
  return <Source code={code} language="tsx" />;
}
