import type { ReactElement } from 'react';
import type { MediaUploadError } from '../core/MediaUploadError.js';
import { problemWordsOf } from '../locales/format.js';
import type { Messages } from '../locales/messages.js';
import { Icon } from './Icon.js';
import type { PartProps } from './uploaderPart.js';

export interface ProblemNoteProps {
  readonly error: MediaUploadError;
  /** Allowed media types of the field. */
  readonly accept: readonly string[];
  readonly messages: Messages;
  /** Id that descriptions refer to. */
  readonly id: string;
  readonly part: PartProps;
}

/** What went wrong and what to do, once, announced at once. Text of a server is only ever text here. */
export function ProblemNote({ error, accept, messages, id, part }: ProblemNoteProps): ReactElement {
  const [what, advice] = problemWordsOf(error, messages, accept);
  return (
    <div {...part('problem')} role="alert" id={id}>
      <Icon name="alert" />
      <strong>{what}</strong>
      <span>
        {' '}
        {advice}
        {error.outcome === 'unknown' && ` ${messages.outcomeUnknown}`}
      </span>
    </div>
  );
}
