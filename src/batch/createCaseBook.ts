import { type BatchCase, readCases, sameOf } from './batchCase.js';

/** The cases a batch knows of: those the host gives, and those it found when asked. */
export interface CaseBook {
  readonly all: () => readonly BatchCase[];
  readonly get: (referenceId: string) => BatchCase | undefined;
  /**
   * Takes the host's latest list. A case that says nothing new stays the same object.
   *
   * @returns ids that are gone, or null where nothing has changed
   */
  readonly set: (given: readonly BatchCase[]) => ReadonlySet<string> | null;
  /** Takes what was found. @returns whether there was anything new */
  readonly add: (found: readonly BatchCase[]) => boolean;
}

/** Makes the book of one batch. */
export function createCaseBook(): CaseBook {
  let source: readonly BatchCase[] = [];
  let given = new Map<string, BatchCase>();
  let found = new Map<string, BatchCase>();
  let all: readonly BatchCase[] | null = null;

  const get = (referenceId: string): BatchCase | undefined =>
    given.get(referenceId) ?? found.get(referenceId);

  return {
    all: () => {
      all ??= [...new Map([...found, ...given]).values()];
      return all;
    },
    get,
    set: (next) => {
      if (next === source) return null;
      source = next;
      const before = given;
      given = new Map(
        readCases(next).map((one) => [one.referenceId, sameOf(before.get(one.referenceId), one)]),
      );
      const isSame =
        given.size === before.size &&
        [...given].every(([referenceId, one]) => before.get(referenceId) === one);
      if (isSame) {
        given = before;
        return null;
      }
      all = null;
      const gone = new Set([...before.keys()].filter((referenceId) => !given.has(referenceId)));
      found = new Map([...found].filter(([referenceId]) => !gone.has(referenceId)));
      return gone;
    },
    add: (cases) => {
      let isNew = false;
      for (const one of readCases(cases)) {
        const before = get(one.referenceId);
        if (before && sameOf(before, one) === before) continue;
        if (given.has(one.referenceId)) continue;
        found.set(one.referenceId, one);
        isNew = true;
      }
      if (isNew) all = null;
      return isNew;
    },
  };
}
