import type { ReactElement, ReactNode } from 'react';
import { Icon } from './Icon.js';
import type { PartProps } from './uploaderPart.js';

/** Something a person may want to know, and that stops nothing. */
export function Note(props: {
  readonly part: PartProps;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div {...props.part('warning')}>
      <Icon name="warning" />
      <span>{props.children}</span>
    </div>
  );
}
