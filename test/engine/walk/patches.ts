import fc from 'fast-check';
import type { OptionsPatch } from './step.js';

/** Other options of one view. */
export const patch = fc.oneof(
  fc.record({ referenceId: fc.constantFrom('case-a', 'case-b') }),
  fc.record({
    referenceId: fc.constantFrom('case-a', 'case-b'),
    media: fc.constantFrom('m1', 'm2', null),
  }),
  fc.record({ dottedPath: fc.constantFrom('original_invoice', 'other') }),
  fc.record({ media: fc.constantFrom('m1', 'm2', null, undefined) }),
  fc.record({ invoiceNumber: fc.constantFrom('103118', '200200', undefined) }),
  fc.record({ onNumberMismatch: fc.constantFrom('hold', 'warn', 'refuse') }),
  fc.record({ uploadOn: fc.constantFrom('select', 'confirm') }),
  fc.record({ retry: fc.constantFrom('default', 'never', 'always', 'throws') }),
  fc.record({ accept: fc.constantFrom('pdf', 'all') }),
  fc.record({ maxSize: fc.constantFrom(5, undefined) }),
  fc.record({ prepareFile: fc.constantFrom('absent', 'now', 'held', 'throws', 'never') }),
  fc.record({ combine: fc.constantFrom('absent', 'now', 'held', 'throws') }),
  fc.record({ beforeUpload: fc.constantFrom('absent', 'now', 'held', 'throws') }),
  fc.record({ reader: fc.constantFrom('absent', 'now', 'held', 'throws', 'never') }),
  fc.record({ judge: fc.constantFrom('absent', 'now', 'held', 'throws', 'never') }),
  fc.record({ refreshUrl: fc.constantFrom('absent', 'now', 'held', 'throws', 'never') }),
) as fc.Arbitrary<OptionsPatch>;

const rarely = <T>(...others: T[]) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );

/** What the options of every view are at the beginning. */
export const initial: fc.Arbitrary<OptionsPatch> = fc
  .record({
    uploadOn: rarely('confirm'),
    combine: rarely('now', 'now', 'held'),
    prepareFile: rarely('now', 'held'),
    beforeUpload: rarely('now', 'held'),
    reader: rarely('now', 'held'),
    judge: rarely('now', 'held'),
    refreshUrl: rarely('now', 'held'),
    invoiceNumber: rarely('103118', '200200'),
    media: rarely('m0'),
    retry: rarely('never', 'always'),
  })
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)));
