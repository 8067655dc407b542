/** Ids of what describes a row's controls. */
export interface RowIds {
  /** The file's name. */
  readonly name: string;
  /** The case, and why it is this one. */
  readonly batchCase: string;
  readonly reason: string;
}

/** Ids of one row. @param prefix What all ids of the batch begin with. */
export function rowIdsOf(prefix: string, rowId: string): RowIds {
  return {
    name: `${prefix}name-${rowId}`,
    batchCase: `${prefix}of-${rowId}`,
    reason: `${prefix}why-${rowId}`,
  };
}
