import type { ReactElement } from 'react';
import type { PartProps } from './uploaderPart.js';

/** Says beginnings and endings, politely; there from the start, since a region that comes later is not heard. */
export function LiveRegion(props: {
  readonly announcement: string;
  readonly part: PartProps;
}): ReactElement {
  return (
    <div {...props.part('live')} role="status" data-hidden="">
      {props.announcement}
    </div>
  );
}
