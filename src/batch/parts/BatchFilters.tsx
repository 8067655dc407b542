import type { ReactElement } from 'react';
import type { BatchCounts } from '../batchSummary.js';
import { type BatchFilter, filterCountsOf } from './batchFilter.js';
import type { BatchKit } from './batchKit.js';

export interface BatchFiltersProps {
  readonly kit: BatchKit;
  readonly counts: BatchCounts;
  readonly filter: BatchFilter;
  readonly onFilter: (filter: BatchFilter) => void;
}

/** Shows some of the rows; absent where they are all alike. */
export function BatchFilters(props: BatchFiltersProps): ReactElement | null {
  const { kit, counts, filter, onFilter } = props;
  const { part, words } = kit;
  const offered = filterCountsOf(counts).filter(([name, count]) => count > 0 || name === filter);
  if (offered.length <= 2 && filter === 'all') return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's looks cannot all be taken away
    <div {...part('filters')} role="group" aria-label={words.own.filters}>
      {offered.map(([name, count]) => (
        <button
          key={name}
          {...part('filter')}
          type="button"
          data-action={`filter-${name}`}
          aria-pressed={name === filter}
          onClick={() => onFilter(name)}
        >
          {words.own.filter[name](count)}
        </button>
      ))}
    </div>
  );
}
