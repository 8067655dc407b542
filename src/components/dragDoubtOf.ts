import { canonicalTypeOf, isTypeAllowed } from '../core/contentTypes.js';
import { MediaUploadError } from '../core/MediaUploadError.js';
import type { CaseInvoiceUpload } from '../hooks/caseInvoiceUpload.js';
import type { ProblemWords } from '../locales/messages.js';
import { problemWordsOf } from '../locales/problemWordsOf.js';

/** What stands for "some file". */
const UNKNOWN = /^$|octet-stream|x-moz-file/;

/**
 * Why a drop will be refused, as far as browsers tell before it: how many files there are, and their types
 * by their names. Null where nothing speaks against it. A drop itself is judged by its bytes.
 *
 * @param types The browser's types of the files that are dragged.
 */
export function dragDoubtOf(
  types: readonly string[],
  { accept, messages, getInputProps }: CaseInvoiceUpload,
): ProblemWords | null {
  const isMany = getInputProps().multiple === true;
  const [type = '', ...others] = types.map(canonicalTypeOf);
  const error =
    others.length > 0 && !isMany
      ? new MediaUploadError({ code: 'too-many-files' })
      : others.length === 0 && !isMany && !UNKNOWN.test(type) && !isTypeAllowed(type, accept)
        ? new MediaUploadError({ code: 'content-type-not-allowed', actualType: type })
        : null;
  return error && problemWordsOf(error, messages, accept);
}

/** The types of the files in a drag; readable while it goes on, unlike the files. */
export function draggedTypesOf(items: DataTransferItemList): readonly string[] {
  return [...items].flatMap(({ kind, type }) => (kind === 'file' ? type : []));
}
