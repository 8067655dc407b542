/** Something a host hands in, made anew for each use. */
export type Misbehaviour = readonly [title: string, make: () => unknown];

/** What JSON, a form, a setting or a slip of JavaScript puts where something else is asked for. */
export const ODD_VALUES: readonly Misbehaviour[] = [
  ['null', () => null],
  ['yes', () => true],
  ['not a number', () => Number.NaN],
  ['infinity', () => Number.POSITIVE_INFINITY],
  ['a negative number', () => -1],
  ['a number of 22 digits', () => 1e21],
  ['an empty text', () => ''],
  ['white space', () => ' \t\n'],
  ['half a surrogate pair', () => 'a\ud800b'],
  ['a text that turns', () => '\u202eabc\u2066'],
  ['a long text', () => 'x1'.repeat(1000)],
  ['a list with holes', () => Object.assign(new Array(4), { 1: 1, 3: null })],
  ['a thousand entries', () => Array.from({ length: 1000 }, (_, index) => `image/x-${index}`)],
  ['a Set', () => new Set(['image/png'])],
  ['an iterator', () => ['a'].values()],
  ['an object', () => ({ value: 1 })],
  ['a frozen object', () => Object.freeze({ url: 7, text: {} })],
  ['keys that are symbols', () => ({ [Symbol('key')]: 1 })],
  ['an invalid date', () => new Date(Number.NaN)],
  ['a URL', () => new URL('https://files.test/a?Expires=9999999999')],
  ['an error', () => new Error('odd')],
];

const fault = (): Error => new Error('A callback of the host');

function throwing(name: string): object {
  const get = (): never => {
    throw fault();
  };
  return Object.defineProperty(fault(), name, { get });
}

/** What a function of a host throws, or rejects with. */
const THROWN: readonly Misbehaviour[] = [
  ['an error', fault],
  ['nothing', () => undefined],
  ['a text', () => 'oops'],
  ['a frozen object', () => Object.freeze({ message: 'odd' })],
  ['an error whose name throws', () => throwing('name')],
  ['an error whose message throws', () => throwing('message')],
];

/** What a function of a host gives back. */
const GIVEN: readonly Misbehaviour[] = [
  ['nothing', () => undefined],
  ['null', () => null],
  ['not a number', () => Number.NaN],
  ['an empty text', () => ''],
  ['a symbol', () => Symbol('odd')],
  ['a function', () => () => {}],
  ['a BigInt', () => 12n],
  ['an object', () => ({ value: 1 })],
  ['a list with holes', () => Object.assign(new Array(4), { 1: 1, 3: null })],
  ['10 MB of text', () => 'x'.repeat(10_000_000)],
  [
    'a text that throws when it is read',
    () => ({
      get text() {
        throw fault();
      },
    }),
  ],
  [
    'a type that throws when it is read',
    () => ({
      get [Symbol.toStringTag]() {
        throw fault();
      },
    }),
  ],
];

type Odd = (...given: never[]) => unknown;

/** A function that misbehaves at once. */
export const ODD_FUNCTIONS: readonly (readonly [title: string, odd: Odd])[] = [
  ...THROWN.map(
    ([title, make]) =>
      [
        `throws ${title}`,
        () => {
          throw make();
        },
      ] as const,
  ),
  ...GIVEN.map(([title, make]) => [`gives ${title}`, make] as const),
];

/** One that does so in its own time, for what may give a promise. */
export const ODD_PROMISES: readonly (readonly [title: string, odd: Odd])[] = [
  ...ODD_FUNCTIONS,
  ...THROWN.map(
    ([title, make]) => [`rejects with ${title}`, () => Promise.reject(make())] as const,
  ),
  ...GIVEN.map(([title, make]) => [`resolves to ${title}`, async () => make()] as const),
  [
    'gives a thenable that throws',
    () =>
      thenable(() => {
        throw fault();
      }),
  ],
  [
    'gives a thenable that answers at once, and twice',
    () =>
      thenable((answer) => {
        answer(null);
        answer(1);
      }),
  ],
];

/** Those that never say anything. */
export const SILENT: readonly (readonly [title: string, odd: Odd])[] = [
  ['never settles', () => new Promise(() => {})],
  ['gives a thenable that never answers', () => thenable(() => {})],
];

function thenable(then: (answer: (value: unknown) => void) => void): object {
  return { then };
}
