import fc from 'fast-check';
import type { Call } from './walkWorld.js';

export type FileKind = 'pdf' | 'png' | 'slow' | 'slow-png' | 'text' | 'empty' | 'locked' | 'hung';
export type Mode = 'now' | 'held' | 'throws' | 'never';
export type Manner = 'polite' | 'plain' | 'stubborn';
export type Answer =
  | 'half'
  | 'out'
  | 'store'
  | 'garbage'
  | 'throw'
  | 'not-sent'
  | 'lost'
  | 'slow'
  | 'busy'
  | 'broken'
  | 'offline'
  | 'type'
  | 'token';

export interface OptionsPatch {
  readonly referenceId?: string;
  readonly [option: string]: unknown;
}

export type Step =
  | {
      readonly act: 'choose';
      readonly view: number;
      readonly files: readonly FileKind[];
      readonly by: 'picker' | 'drop' | 'paste';
    }
  | {
      readonly act: 'slip';
      readonly view: number;
      readonly kind: 'no-file' | 'folder' | 'too-many';
    }
  | { readonly act: 'press'; readonly view: number; readonly nth: number }
  | { readonly act: 'call'; readonly view: number; readonly name: Call; readonly index: number }
  | { readonly act: 'options'; readonly view: number; readonly patch: OptionsPatch }
  | { readonly act: 'mount' | 'unmount' | 'strict'; readonly view: number }
  | { readonly act: 'answer'; readonly nth: number; readonly how: Answer }
  | { readonly act: 'settle'; readonly nth: number; readonly how: 'good' | 'bad' | 'odd' }
  | { readonly act: 'network'; readonly isOnline: boolean }
  | { readonly act: 'event'; readonly type: string }
  | { readonly act: 'manner'; readonly manner: Manner }
  | { readonly act: 'reenter'; readonly on: string; readonly step: Step }
  | { readonly act: 'clear' }
  | { readonly act: 'pass'; readonly ms: number };

/** A step, and how long until the next: microtasks, or until nothing moves. */
export interface Move {
  readonly step: Step;
  readonly wait: number | 'still';
}

const view = fc.nat({ max: 2 });
const nth = fc.nat({ max: 3 });
const file = fc.constantFrom<FileKind>(
  'pdf',
  'pdf',
  'pdf',
  'pdf',
  'png',
  'png',
  'png',
  'png',
  'slow',
  'slow-png',
  'text',
  'empty',
  'locked',
  'hung',
);

const patch = fc.oneof(
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

const choose: fc.Arbitrary<Step> = fc.record({
  act: fc.constant('choose' as const),
  view,
  files: fc.oneof(
    { weight: 3, arbitrary: file.map((one) => [one]) },
    fc.array(file, { minLength: 1, maxLength: 3 }),
  ),
  by: fc.constantFrom('picker' as const, 'drop' as const, 'paste' as const),
});
const call: fc.Arbitrary<Step> = fc.record({
  act: fc.constant('call' as const),
  view,
  name: fc.constantFrom<Call>(
    'upload',
    'upload',
    'cancel',
    'withdraw',
    'remove',
    'reset',
    'tryNow',
    'demandFile',
    'refresh',
    'openFresh',
    'reportPreviewError',
    'sendPages',
    'movePage',
    'turnPage',
    'removePage',
  ),
  index: fc.nat({ max: 2 }),
});
const options: fc.Arbitrary<Step> = fc.record({
  act: fc.constant('options' as const),
  view,
  patch,
});
const answer: fc.Arbitrary<Step> = fc.record({
  act: fc.constant('answer' as const),
  nth,
  how: fc.constantFrom<Answer>(
    'half',
    'out',
    'out',
    'store',
    'store',
    'store',
    'garbage',
    'throw',
    'not-sent',
    'lost',
    'slow',
    'busy',
    'broken',
    'offline',
    'type',
    'token',
  ),
});
const press: fc.Arbitrary<Step> = fc.record({ act: fc.constant('press' as const), view, nth });
const slip: fc.Arbitrary<Step> = fc.record({
  act: fc.constant('slip' as const),
  view,
  kind: fc.constantFrom('no-file' as const, 'folder' as const, 'too-many' as const),
});
const settle: fc.Arbitrary<Step> = fc.record({
  act: fc.constant('settle' as const),
  nth,
  how: fc.constantFrom('good' as const, 'good' as const, 'bad' as const, 'odd' as const),
});
const views: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom('mount' as const, 'mount' as const, 'unmount' as const, 'strict' as const),
  view,
});
const network: fc.Arbitrary<Step> = fc.record({
  act: fc.constant('network' as const),
  isOnline: fc.boolean(),
});
const pass: fc.Arbitrary<Step> = fc.record({
  act: fc.constant('pass' as const),
  ms: fc.constantFrom(0, 100, 401, 1001, 3000, 10_001, 61_000, 3_600_001),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: choose },
  { weight: 6, arbitrary: press },
  { weight: 5, arbitrary: call },
  { weight: 5, arbitrary: options },
  { weight: 7, arbitrary: answer },
  { weight: 5, arbitrary: settle },
  { weight: 3, arbitrary: views },
  { weight: 2, arbitrary: slip },
  { weight: 2, arbitrary: network },
  { weight: 3, arbitrary: pass },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant('event' as const),
      type: fc.constantFrom('pageshow', 'visibilitychange', 'beforeunload'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('manner' as const),
      manner: fc.constantFrom<Manner>('polite', 'plain', 'stubborn'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('reenter' as const),
      on: fc.constantFrom(
        'checking',
        'arranging',
        'uploading',
        'saving',
        'waiting',
        'ready',
        'failed',
        'uploaded',
        'refused',
        'empty',
        'onError',
        'onUploaded',
      ),
      step: fc.oneof(choose, call, press, options, slip, views),
    }),
  },
);

export const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.record({
    step,
    wait: fc.oneof(
      { weight: 4, arbitrary: fc.constant('still' as const) },
      { weight: 3, arbitrary: fc.nat({ max: 12 }) },
    ),
  }),
  { minLength: 1, maxLength: 40, size: 'max' },
);
