import fc from 'fast-check';
import { patch } from './patches.js';
import type { Answer, Call, FileKind, Step } from './step.js';

/** Each kind of step; what stands there more than once is taken more often. */

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

export const choose: fc.Arbitrary<Step> = fc.record({
  act: fc.constant('choose' as const),
  view,
  files: fc.oneof(
    { weight: 3, arbitrary: file.map((one) => [one]) },
    fc.array(file, { minLength: 1, maxLength: 3 }),
  ),
  by: fc.constantFrom('picker' as const, 'drop' as const, 'paste' as const),
});
export const call: fc.Arbitrary<Step> = fc.record({
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
export const options: fc.Arbitrary<Step> = fc.record({
  act: fc.constant('options' as const),
  view,
  patch,
});
export const answer: fc.Arbitrary<Step> = fc.record({
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
export const press: fc.Arbitrary<Step> = fc.record({
  act: fc.constant('press' as const),
  view,
  nth,
});
export const slip: fc.Arbitrary<Step> = fc.record({
  act: fc.constant('slip' as const),
  view,
  kind: fc.constantFrom('no-file' as const, 'folder' as const, 'too-many' as const),
});
export const settle: fc.Arbitrary<Step> = fc.record({
  act: fc.constant('settle' as const),
  nth,
  how: fc.constantFrom('good' as const, 'good' as const, 'bad' as const, 'odd' as const),
});
export const views: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom('mount' as const, 'mount' as const, 'unmount' as const, 'strict' as const),
  view,
});
export const network: fc.Arbitrary<Step> = fc.record({
  act: fc.constant('network' as const),
  isOnline: fc.boolean(),
});
export const pass: fc.Arbitrary<Step> = fc.record({
  act: fc.constant('pass' as const),
  ms: fc.constantFrom(0, 100, 401, 1001, 3000, 10_001, 61_000, 3_600_001),
});
