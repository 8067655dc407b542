import type { ReactElement } from 'react';
import { shownNameOf } from '../locales/format.js';
import type { PartProps } from './uploaderPart.js';

/** A name this long is cut in the middle where it has no room, so that its end stays readable. */
const LONG_NAME = /^(.{18,}?)(?=\P{M})(.{12,14})$/su;

export interface FileNameProps {
  readonly fileName: string;
  /** Id that descriptions refer to. */
  readonly id: string;
  readonly part: PartProps;
}

/** A file's name in its own reading direction, whole for assistive technology and on hovering. */
export function FileName({ fileName, id, part }: FileNameProps): ReactElement {
  const name = shownNameOf(fileName);
  const [, head, tail] = LONG_NAME.exec(name) ?? [];
  return (
    <bdi translate="no" {...part('file-name')} id={id} title={name}>
      {head ? (
        <>
          <span className="ciu-hidden">{name}</span>
          <span className="ciu-name-head" aria-hidden="true">
            {head}
          </span>
          <span aria-hidden="true">{tail}</span>
        </>
      ) : (
        name
      )}
    </bdi>
  );
}
