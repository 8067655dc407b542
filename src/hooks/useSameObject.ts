import { useMemo } from 'react';

/** The object of an earlier render, until something in it is another. It must have the same keys in each. */
export function useSameObject<Values extends object>(values: Values): Values {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is in it is what it depends on
  return useMemo(() => values, Object.values(values));
}
