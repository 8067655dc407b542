import type { CheckedFile } from '../core/checkedFile.js';
import type { FileContent } from '../core/fileContent.js';
import type { FileWarning } from '../core/fileFacts.js';
import type { NumberCheckResult } from '../core/numberCheck.js';
import type { ScanJudgement } from '../core/prepareFile.js';
import { askLook } from './askLook.js';
import type { TaskStep } from './createTask.js';
import { loadPart } from './loadPart.js';
import type { UploadOptions } from './uploadOptions.js';

/** The comparing of numbers, which only a host that tells one needs. */
const importNumberCheck = () => import('../core/numberCheck.js');

/** The file with what the host's reader and judge found in it. Neither can refuse it or hold it up. */
export async function lookInside(
  checked: CheckedFile,
  options: UploadOptions,
  step: TaskStep,
): Promise<CheckedFile> {
  const { reader, invoiceNumber } = options;
  const { fileName } = checked;
  const coming = invoiceNumber ? loadPart(importNumberCheck, step.signal) : null;
  const judged = await step(judge(checked, options, step.signal));
  const content = reader ? await step(askLook(reader, checked.file, step.signal)) : null;
  const seen = withContent(judged, content);
  if (!invoiceNumber || !coming) return seen;
  const comparing = await step(coming);
  const { numberCheck, other }: NumberCheckResult = comparing?.checkInvoiceNumber(invoiceNumber, {
    fileName,
    text: content?.text,
    eInvoiceNumber: content?.eInvoice?.number,
  }) ?? { numberCheck: 'unknown' };
  return {
    ...withWarning(seen, NUMBER_WARNING[numberCheck]),
    numberCheck,
    invoiceNumber,
    foundNumber: other,
  };
}

/** The file with what the host's judge noticed about a picture. Never rejects. */
export async function judge(
  checked: CheckedFile,
  options: Pick<UploadOptions, 'judge'>,
  signal: AbortSignal,
): Promise<CheckedFile> {
  const isPicture = checked.contentType.startsWith('image/');
  if (!options.judge || !isPicture) return checked;
  return withVerdict(checked, await askLook(options.judge, checked.file, signal));
}

/** The file without what was said of another number. */
export function withoutNumber(checked: CheckedFile): CheckedFile {
  const { numberCheck: _check, invoiceNumber: _sought, foundNumber: _found, ...rest } = checked;
  const said = Object.values(NUMBER_WARNING);
  return { ...rest, warnings: rest.warnings.filter((warning) => !said.includes(warning)) };
}

const NUMBER_WARNING: Readonly<Partial<Record<string, FileWarning>>> = {
  other: 'other-number',
  absent: 'number-not-found',
};

const JUDGEMENT_WARNING: { readonly [Fault in keyof ScanJudgement]: FileWarning } = {
  blurred: 'photo-blurred',
  dark: 'photo-dark',
  blank: 'photo-blank',
  small: 'photo-small',
};

function withWarning(checked: CheckedFile, warning: FileWarning | undefined): CheckedFile {
  return warning && !checked.warnings.includes(warning)
    ? { ...checked, warnings: [...checked.warnings, warning] }
    : checked;
}

function withVerdict(checked: CheckedFile, verdict: ScanJudgement | null): CheckedFile {
  const faults = Object.entries(JUDGEMENT_WARNING) as [keyof ScanJudgement, FileWarning][];
  return faults.reduce(
    (file, [fault, warning]) => withWarning(file, verdict?.[fault] ? warning : undefined),
    checked,
  );
}

/** A reader that opened the file knows better than its bytes whether it is locked. */
function withContent(checked: CheckedFile, content: FileContent | null): CheckedFile {
  if (!content) return checked;
  const others = checked.warnings.filter((warning) => warning !== 'pdf-password-protected');
  const { pageCount, isLocked } = content;
  return {
    ...checked,
    pageCount: pageCount ?? undefined,
    warnings: isLocked ? [...others, 'pdf-password-protected'] : others,
  };
}
