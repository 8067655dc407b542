import fc from 'fast-check';
import type { Manner, Step } from './step.js';
import {
  answer,
  call,
  choose,
  network,
  options,
  pass,
  press,
  settle,
  slip,
  views,
} from './steps.js';

/** A step, and how long until the next: microtasks, or until nothing moves. */
export interface Move {
  readonly step: Step;
  readonly wait: number | 'still';
}

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

/** A way to walk. */
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
