import type { HTMLAttributes, ReactElement } from 'react';
import type { PartProps } from './uploaderPart.js';

export interface LiveRegionProps {
  /** From `getAnnouncementProps`. */
  readonly props: HTMLAttributes<HTMLElement>;
  readonly part: PartProps;
}

/** Says beginnings and endings, politely; there from the start, since a region that comes later is not heard. */
export function LiveRegion({ props, part }: LiveRegionProps): ReactElement {
  const { className, ...live } = part('live');
  return <div {...live} {...props} className={`${className} ciu-hidden`} />;
}
