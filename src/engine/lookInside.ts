import type { CheckedFile } from '../core/checkedFile.js';
import { type FileContent, readContent } from '../core/fileContent.js';
import type { FileWarning } from '../core/fileFacts.js';
import { checkInvoiceNumber, type NumberCheck } from '../core/numberCheck.js';
import type { ScanJudgement } from '../core/prepareFile.js';
import { askLook } from './askLook.js';
import type { TaskStep } from './createTask.js';
import type { UploadOptions } from './uploadOptions.js';

const NUMBER_WARNING: Readonly<Partial<Record<NumberCheck, FileWarning>>> = {
  other: 'other-number',
  absent: 'number-not-found',
};

/** The file with what the host's reader and judge found in it. Neither can refuse it or hold it up. */
export async function lookInside(
  checked: CheckedFile,
  options: UploadOptions,
  step: TaskStep,
): Promise<CheckedFile> {
  const { reader, invoiceNumber } = options;
  const judged = await step(judge(checked, options, step.signal));
  const content = reader
    ? await step(askLook(reader, readContent, checked.file, step.signal))
    : null;
  const seen = withContent(judged, content);
  if (!invoiceNumber) return seen;
  const { numberCheck, other } = checkInvoiceNumber(invoiceNumber, {
    fileName: checked.fileName,
    text: content?.text,
    eInvoiceNumber: content?.eInvoice?.number,
  });
  const warning = NUMBER_WARNING[numberCheck];
  return {
    ...withWarnings(seen, warning ? [warning] : []),
    numberCheck,
    invoiceNumber,
    foundNumber: other,
  };
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

const JUDGEMENT_WARNING: { readonly [Fault in keyof ScanJudgement]: FileWarning } = {
  blurred: 'photo-blurred',
  dark: 'photo-dark',
  blank: 'photo-blank',
  small: 'photo-small',
};

/** The file with what the host's judge noticed about a picture. Never rejects. */
export async function judge(
  checked: CheckedFile,
  options: Pick<UploadOptions, 'judge'>,
  signal: AbortSignal,
): Promise<CheckedFile> {
  const isPicture = checked.contentType.startsWith('image/');
  if (!options.judge || !isPicture) return checked;
  const found = await askLook(options.judge, readVerdict, checked.file, signal);
  return withWarnings(checked, found ?? []);
}

function readVerdict(verdict: ScanJudgement | null): readonly FileWarning[] {
  const faults = Object.entries(JUDGEMENT_WARNING) as [keyof ScanJudgement, FileWarning][];
  return faults.flatMap(([fault, warning]) => (verdict?.[fault] ? warning : []));
}

/** The file with these warnings, each once; the same where it has them. */
function withWarnings(checked: CheckedFile, more: readonly FileWarning[]): CheckedFile {
  const warnings = [...new Set([...checked.warnings, ...more])];
  return warnings.length > checked.warnings.length ? { ...checked, warnings } : checked;
}
