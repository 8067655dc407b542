import type { ReactElement } from 'react';
import type { BatchCase } from '../batchCase.js';
import { caseTextOf } from '../caseText.js';
import type { BatchKit } from './batchKit.js';

/** More would be a list of their own, and cost the page more than the rows do. */
const MOST_SHOWN = 50;

export interface MissingCasesProps {
  readonly kit: BatchKit;
  readonly cases: readonly BatchCase[];
}

/** The cases that are neither stored nor matched in this batch: what is still to be found. */
export function MissingCases({ kit, cases }: MissingCasesProps): ReactElement | null {
  const { part, words } = kit;
  if (cases.length === 0) return null;
  const more = cases.length - MOST_SHOWN;
  return (
    <details {...part('missing')} open={cases.length <= MOST_SHOWN}>
      <summary className="ciu-missing-title">{words.own.missing(cases.length)}</summary>
      <ul className="ciu-missing-cases">
        {cases.slice(0, MOST_SHOWN).map((one) => (
          <li key={one.referenceId}>
            <bdi translate="no">{caseTextOf(one)}</bdi>
          </li>
        ))}
        {more > 0 && <li>{words.own.moreMissing(more)}</li>}
      </ul>
    </details>
  );
}
