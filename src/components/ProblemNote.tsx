import type { HTMLAttributes, ReactElement } from 'react';
import type { UploadProblem } from '../hooks/uploadProblemOf.js';
import { Icon } from './Icon.js';
import type { PartProps } from './uploaderPart.js';

export interface ProblemNoteProps {
  readonly problem: UploadProblem;
  /** From `getProblemProps`. */
  readonly props: HTMLAttributes<HTMLElement>;
  readonly part: PartProps;
}

/** What went wrong and what to do, once, announced at once. Text of a server is only ever text here. */
export function ProblemNote({ problem, props, part }: ProblemNoteProps): ReactElement {
  return (
    <div {...part('problem')} {...props}>
      <Icon name="alert" />
      <strong>{problem.what}</strong>
      <span> {problem.advice}</span>
    </div>
  );
}
