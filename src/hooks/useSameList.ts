import { useState } from 'react';

/** The list that was given first, for as long as an equal one is given: hosts write them in place. */
export function useSameList(given: readonly string[]): readonly string[] {
  const [list, setList] = useState(given);
  if (list === given) return list;
  const isSame = list.length === given.length && list.every((item, at) => item === given[at]);
  if (isSame) return list;
  setList(given);
  return given;
}
