import type { ReactElement, ReactNode } from 'react';

export interface ProblemWordsProps {
  readonly what: string | undefined;
  readonly advice: ReactNode;
}

/**
 * What is wrong and what to do, a line each, as one text. As boxes of their own the sentences would be read
 * without a space between them; and what is strong would be announced a second time by itself.
 */
export function ProblemWords({ what, advice }: ProblemWordsProps): ReactElement {
  return (
    <div className="ciu-words">
      <b className="ciu-what">{what}</b> <br />
      <span className="ciu-advice">{advice}</span>
    </div>
  );
}
