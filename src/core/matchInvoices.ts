import {
  evidenceOfEInvoice,
  evidenceOfName,
  evidenceOfText,
  type NumberEvidence,
} from './numberEvidence.js';
import { indexNumbers, type NumberedCase } from './numberIndex.js';
import { toText } from './toText.js';
import { hasTokens } from './toTokens.js';

/** What is known of a file before it is sent. */
export interface MatchableFile {
  readonly fileName: string;
  /** Its text, where something could read it. */
  readonly text?: string | undefined;
  /** The number in the e-invoice that it holds, where it holds one. */
  readonly eInvoiceNumber?: string | undefined;
}

/** A case, and the number of the invoice that belongs to it. */
export type MatchableCase = NumberedCase;

/** Where a case's number was found. */
export type MatchReason = 'name' | 'text' | 'e-invoice';

/** Which case a file belongs to, and why. */
export interface InvoiceMatch {
  /**
   * `matched`: no doubt. `suggested`: a person has to confirm it. `conflict`: several cases, or several
   * files for one. `unmatched`: nothing speaks for any case.
   */
  readonly verdict: 'matched' | 'suggested' | 'conflict' | 'unmatched';
  /** The case; null unless `matched` or `suggested`. */
  readonly referenceId: string | null;
  /** The strongest that speaks for it; null where nothing does. */
  readonly reason: MatchReason | null;
  /** In a conflict, the cases it may belong to, sorted. */
  readonly rivals: readonly string[];
}

/** What one file says by itself, before it is known what the others say. */
export type FileFinding =
  | { readonly kind: 'claim' | 'hint'; readonly referenceId: string; readonly reason: MatchReason }
  | { readonly kind: 'torn'; readonly rivals: readonly string[]; readonly reason: MatchReason }
  | { readonly kind: 'nothing' };

/** {@link matchInvoices} in two steps, for many files: each is read once, in slices. */
export interface InvoiceMatcher {
  /** What this file says; to be kept for as long as the cases stay. */
  readonly read: (file: MatchableFile) => FileFinding;
  /** One file for a case and one case for a file, over all findings. */
  readonly settle: (findings: readonly FileFinding[]) => readonly InvoiceMatch[];
}

const NOTHING: FileFinding = { kind: 'nothing' };
const UNMATCHED: InvoiceMatch = {
  verdict: 'unmatched',
  referenceId: null,
  reason: null,
  rivals: [],
};

/**
 * Tells for each file which case it belongs to, by the number in its e-invoice, its text or its name.
 * Never gives two cases to a file or two files to a case; the order of neither matters.
 */
export function matchInvoices(
  files: readonly MatchableFile[],
  cases: readonly MatchableCase[],
): readonly InvoiceMatch[] {
  const { read, settle } = createInvoiceMatcher(cases);
  return settle(files.map(read));
}

/** Prepares the numbers of these cases once, for many files. */
export function createInvoiceMatcher(cases: readonly MatchableCase[]): InvoiceMatcher {
  const index = indexNumbers(cases);
  return {
    read: (file) => {
      const text = toText(file.text);
      const eInvoiceNumber = toText(file.eInvoiceNumber);
      const sources: SourceEvidence[] = [];
      if (hasTokens(eInvoiceNumber))
        sources.push({ reason: 'e-invoice', ...evidenceOfEInvoice(eInvoiceNumber, index) });
      if (text) sources.push({ reason: 'text', ...evidenceOfText(text, index) });
      sources.push({ reason: 'name', ...evidenceOfName(toText(file.fileName), index) });
      return findingOf(sources);
    },
    settle: settleFindings,
  };
}

interface SourceEvidence extends NumberEvidence {
  readonly reason: MatchReason;
}

/** Weighs what one file says; the strongest source comes first. */
function findingOf(sources: readonly SourceEvidence[]): FileFinding {
  const naming = sources.filter(({ named }) => named.size > 0);
  const [strongest] = naming;
  const eInvoice = sources.find(({ reason }) => reason === 'e-invoice');
  if (!strongest) return eInvoice ? hintOf([eInvoice]) : hintOf(sources);

  const common = [...strongest.named].filter((id) => naming.every(({ named }) => named.has(id)));
  const [referenceId] = common;
  const decider = naming.find(({ named }) => named.size === 1);
  if (referenceId === undefined || common.length > 1 || !decider) {
    const rivals = common.length > 1 ? common : naming.flatMap(({ named }) => [...named]);
    return { kind: 'torn', rivals: sortedOf(rivals), reason: strongest.reason };
  }
  // An e-invoice with a number that no case has says that the file belongs to none of them.
  if (eInvoice && eInvoice.named.size === 0 && !eInvoice.guessed.has(referenceId)) {
    const rivals = sortedOf([referenceId, ...eInvoice.guessed]);
    return { kind: 'torn', rivals, reason: 'e-invoice' };
  }
  return { kind: 'claim', referenceId, reason: decider.reason };
}

/** The best guess; several that are as good are a conflict, but for a text, in which much stands by chance. */
function hintOf(sources: readonly SourceEvidence[]): FileFinding {
  const most = sources.reduce((best, { agreed }) => Math.max(best, agreed), 0);
  const best = sources.filter(({ agreed, guessed }) => agreed === most && guessed.size > 0);
  const [first] = best;
  if (!first) return NOTHING;
  const single = best.find(({ guessed }) => guessed.size === 1);
  const [referenceId] = single?.guessed ?? [];
  if (single && referenceId !== undefined && best.every(({ guessed }) => guessed.has(referenceId)))
    return { kind: 'hint', referenceId, reason: single.reason };
  if (best.every(({ reason }) => reason === 'text')) return NOTHING;
  const rivals = sortedOf(best.flatMap(({ guessed }) => [...guessed]));
  return { kind: 'torn', rivals, reason: first.reason };
}

function settleFindings(findings: readonly FileFinding[]): readonly InvoiceMatch[] {
  const claims = countsOf(findings, 'claim');
  const hints = countsOf(findings, 'hint');
  return findings.map((finding): InvoiceMatch => {
    if (finding.kind === 'nothing') return UNMATCHED;
    const { reason } = finding;
    if (finding.kind === 'torn')
      return { verdict: 'conflict', referenceId: null, reason, rivals: finding.rivals };
    const { kind, referenceId } = finding;
    const claimed = claims.get(referenceId) ?? 0;
    const hinted = hints.get(referenceId) ?? 0;
    const isFree = kind === 'claim' ? claimed === 1 : claimed === 0 && hinted === 1;
    if (isFree) {
      const verdict = kind === 'claim' ? 'matched' : 'suggested';
      return { verdict, referenceId, reason, rivals: [] };
    }
    // What stands in the texts of several files by a guess stands there by chance.
    if (kind === 'hint' && reason === 'text') return UNMATCHED;
    return { verdict: 'conflict', referenceId: null, reason, rivals: [referenceId] };
  });
}

/** How many files say this of each case. */
function countsOf(
  findings: readonly FileFinding[],
  kind: 'claim' | 'hint',
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    if (finding.kind !== kind) continue;
    counts.set(finding.referenceId, (counts.get(finding.referenceId) ?? 0) + 1);
  }
  return counts;
}

/** Each once, in an order that does not depend on that of the cases. */
function sortedOf(referenceIds: readonly string[]): readonly string[] {
  return [...new Set(referenceIds)].sort();
}
