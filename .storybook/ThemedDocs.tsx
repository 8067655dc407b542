import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import { type PropsWithChildren, type ReactElement, useEffect, useState } from 'react';
import { brand, type Scheme, systemScheme } from './brand.js';

const GLOBALS_UPDATED = 'globalsUpdated';

function schemeIn(value: unknown): Scheme {
  return value === 'light' || value === 'dark' ? value : systemScheme();
}

function schemeOfAddress(): Scheme {
  const globals = new URLSearchParams(location.search).get('globals') ?? '';
  return schemeIn(/colorScheme:(\w+)/.exec(globals)?.[1]);
}

/** A page of the manual in the scheme that the toolbar says, or else the system: text, code and stories. */
export function ThemedDocs(props: PropsWithChildren<DocsContainerProps>): ReactElement {
  const { channel } = props.context;
  const [scheme, setScheme] = useState(schemeOfAddress);

  useEffect(() => {
    const follow = ({ globals }: { globals: { colorScheme?: unknown } }): void =>
      setScheme(schemeIn(globals.colorScheme));
    channel.on(GLOBALS_UPDATED, follow);
    return () => channel.off(GLOBALS_UPDATED, follow);
  }, [channel]);

  useEffect(() => {
    document.documentElement.style.colorScheme = scheme;
  }, [scheme]);

  return <DocsContainer {...props} theme={brand[scheme]} />;
}
