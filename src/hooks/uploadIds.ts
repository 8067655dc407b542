import { useId, useMemo } from 'react';

/** Ids that the prop getters refer to; they belong on the elements that hold these texts. */
export interface UploadIds {
  readonly label: string;
  readonly hint: string;
  readonly problem: string;
  readonly file: string;
}

/** Ids that begin alike. */
export function uploadIdsOf(prefix: string): UploadIds {
  return {
    label: `${prefix}label`,
    hint: `${prefix}hint`,
    problem: `${prefix}problem`,
    file: `${prefix}file`,
  };
}

/**
 * Ids of one uploader, the same on the server and in the browser.
 *
 * @param target The case and field: React's own ids are the same in each of several roots on a page.
 */
export function useUploadIds(target: string): UploadIds {
  const prefix = useId() + target.replace(/\W/g, '-');
  return useMemo(() => uploadIdsOf(prefix), [prefix]);
}
