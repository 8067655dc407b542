import type { MediaUploadErrorReason } from '../../../src/core/MediaUploadError.js';
import { MediaUploadError, type MediaUploadErrorCode } from '../../../src/core/MediaUploadError.js';
import type { Messages, ProblemFacts } from '../../../src/locales/messages.js';

// A record, so that a reason added to the union is a type error until it stands here.
const reasons: Readonly<Record<MediaUploadErrorReason, true>> = {
  folder: true,
  changed: true,
  'read-timeout': true,
  'not-a-file': true,
  heic: true,
  incomplete: true,
  'not-uploaded': true,
  busy: true,
  'wrong-address': true,
  html: true,
  redirected: true,
  stalled: true,
  'no-answer': true,
  'no-token': true,
};

/** Every finer reason of an error, and none. */
export const REASONS: readonly (MediaUploadErrorReason | undefined)[] = [
  undefined,
  ...(Object.keys(reasons) as MediaUploadErrorReason[]),
];

/** What stands in for the arguments of a message: each is found again in what it makes. */
export const SAMPLE = {
  fileName: 'faktura-103118.pdf',
  types: 'PDF, JPEG, PNG',
  actual: 'HEIC',
  maxSize: '10 MB',
  domain: 'cases',
} as const;

/** The facts of one error, with everything known. */
export function factsOf(
  code: MediaUploadErrorCode,
  reason?: MediaUploadErrorReason,
  facts: Partial<ProblemFacts> = {},
): ProblemFacts {
  const error = new MediaUploadError({ code, reason, domain: SAMPLE.domain });
  return { error, types: SAMPLE.types, actual: SAMPLE.actual, maxSize: SAMPLE.maxSize, ...facts };
}

/** Every error code, as a pack lists them. */
export function codesOf({ problems }: Messages): readonly MediaUploadErrorCode[] {
  return Object.keys(problems) as MediaUploadErrorCode[];
}

const { fileName, types, maxSize } = SAMPLE;

/** What each message that is a function says of its samples; the problems are a matter of their own. */
function calledOf(pack: Messages): Readonly<Record<string, string>> {
  return {
    allowed: pack.allowed(types, maxSize),
    'allowed of any size': pack.allowed(types, null),
    'waiting.rate-limited': pack.waiting['rate-limited'](5),
    'waiting.server-busy': pack.waiting['server-busy'](5),
    progressOf: pack.progressOf(fileName),
    bytesOf: pack.bytesOf('1.2 MB', '4.7 MB'),
    perSecond: pack.perSecond('300 kB'),
    timeLeft: pack.timeLeft(5),
    'timeLeft in minutes': pack.timeLeft(130),
    previewOf: pack.previewOf(fileName),
    linkUntil: pack.linkUntil('15:04'),
    'said.uploading': pack.said.uploading(fileName),
    'said.progress': pack.said.progress('40 %'),
    'said.stored': pack.said.stored(fileName),
    'said.ready': pack.said.ready(fileName),
  };
}

/** Every message of a pack by its place, put into words. */
export function wordsOf(pack: Messages): ReadonlyMap<string, string> {
  const words = new Map(Object.entries(calledOf(pack)));
  const collect = (value: unknown, path: string): void => {
    if (path === 'problems' || path === 'locale') return;
    if (typeof value === 'string') words.set(path, value);
    else if (typeof value === 'function' && !words.has(path))
      words.set(path, 'undefined: no sample');
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        collect(inner, path ? `${path}.${key}` : key);
      }
    }
  };
  collect(pack, '');
  for (const code of codesOf(pack)) {
    for (const reason of REASONS) {
      const [what, advice] = pack.problems[code](factsOf(code, reason));
      words.set(`${code} ${reason ?? ''} what`, what);
      words.set(`${code} ${reason ?? ''} advice`, advice);
    }
  }
  return words;
}
