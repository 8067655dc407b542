import type { CheckedFile } from '../core/checkedFile.js';
import { reportMistake } from '../core/reportMistake.js';
import { checkFile, type FileProblem } from '../file/checkFile.js';
import type { TaskStep } from './createTask.js';
import { preparedFileOf } from './preparedFileOf.js';
import type { UploadOptions } from './uploadOptions.js';

/** A chosen file that was found good, or why not; null for one that could not be looked at. */
export type ChoiceVerdict =
  | { readonly ok: true; readonly checked: CheckedFile }
  | { readonly ok: false; readonly problem: FileProblem | { readonly code: 'file-unreadable' } };

/** Changes a chosen file as the host wants it, and checks what came of it. */
export async function prepareChoice(
  chosen: File,
  rules: Pick<UploadOptions, 'accept' | 'maxSize' | 'prepareFile'>,
  step: TaskStep,
): Promise<ChoiceVerdict> {
  const { accept, maxSize } = rules;
  const { signal } = step;
  const file = await step(preparedFileOf(chosen, rules, signal));
  const verdict = await step(
    checkFile(file, { accept, maxSize }, { signal }).catch((thrown: unknown): ChoiceVerdict => {
      if (!signal.aborted) reportMistake(thrown);
      return { ok: false, problem: { code: 'file-unreadable' } };
    }),
  );
  const isOther = file !== chosen && file.name !== chosen.name;
  return verdict.ok && isOther
    ? { ok: true, checked: { ...verdict.checked, convertedFrom: chosen.name } }
    : verdict;
}
