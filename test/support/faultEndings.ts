import type {
  CreateMediaUploadClientOptions,
  MediaUploadErrorCode,
  MediaUploadErrorReason,
  MediaUploadOutcome,
} from '../../src/index.js';

/** How an upload ends that met a fault, where nothing repeats it. */
export interface FaultEnding {
  readonly code: MediaUploadErrorCode;
  readonly outcome: MediaUploadOutcome;
  readonly status?: number;
  readonly reason?: MediaUploadErrorReason;
  /** What the person reads. */
  readonly words: string;
  /** More bytes than lie in buffers on the way, so that some are still unsent. */
  readonly isLarge?: true;
  readonly limits?: CreateMediaUploadClientOptions;
}

const lost = (outcome: MediaUploadOutcome): FaultEnding => ({
  code: 'network',
  outcome,
  words: 'The connection was lost. Check your network, then try again.',
});
const stalled: FaultEnding = {
  code: 'timeout',
  outcome: 'not-sent',
  reason: 'stalled',
  words: 'The upload stopped moving.',
  isLarge: true,
  limits: { stallTimeoutMs: 600 },
};
const unanswered: FaultEnding = {
  code: 'timeout',
  outcome: 'unknown',
  reason: 'no-answer',
  words: 'The service did not answer in time.',
  limits: { answerTimeoutMs: 600 },
};
const unreadable = (status: number): FaultEnding => ({
  code: 'unexpected-response',
  outcome: 'unknown',
  status,
  words: 'The service gave an answer that could not be understood.',
});
const failing = (status: number): FaultEnding => ({
  code: 'server-error',
  outcome: 'unknown',
  status,
  words: 'The service failed. Try again.',
});
const refused = (code: MediaUploadErrorCode, status: number, words: string): FaultEnding => ({
  code,
  outcome: 'refused',
  status,
  words,
});
const tooLarge = refused('file-too-large', 413, 'The file is too large. Choose a smaller file.');
const slowDown = refused('rate-limited', 429, 'Wait a little, then try again.');
const busy: FaultEnding = { ...failing(503), outcome: 'refused' };

/** One for every fault; null where the upload is stored all the same and the person sees nothing odd. */
export const FAULT_ENDINGS: Readonly<Record<string, FaultEnding | null>> = {
  'reset-before-body': { ...lost('not-sent'), isLarge: true },
  'reset-during-body': { ...lost('not-sent'), isLarge: true },
  'reset-after-body': lost('unknown'),
  'fin-before-body': lost('unknown'),
  'fin-during-body': { ...lost('unknown'), isLarge: true },
  'fin-after-body': lost('unknown'),
  'stop-reading': stalled,
  'never-answer': unanswered,
  drip: null,
  'early-413-read': { ...tooLarge, isLarge: true },
  'early-413-unread': stalled,
  'slow-answer': null,
  'answer-drip': null,
  'short-lived': null,
  'answer-stops': unanswered,
  'cut-answer': lost('unknown'),
  'reset-answer': lost('unknown'),
  'broken-status-line': lost('unknown'),
  'truncated-json': unreadable(201),
  'empty-answer': unreadable(201),
  'no-content': unreadable(204),
  'no-url': unreadable(201),
  'url-not-text': unreadable(201),
  'url-script': unreadable(201),
  'json-list': unreadable(200),
  'err-in-201': refused('unknown', 201, 'Disk full'),
  'login-page': { ...unreadable(200), reason: 'html', words: 'A web page came back' },
  'redirect-login': { ...unreadable(200), reason: 'redirected' },
  'redirect-post': { ...unreadable(201), reason: 'redirected' },
  incomplete: {
    ...refused('file-required', 400, 'File is a required attribute.'),
    reason: 'incomplete',
  },
  'message-object': refused('unknown', 400, 'is odd'),
  issues: refused('unknown', 422, 'Insertion failure'),
  'wrong-address': {
    ...refused('unexpected-response', 404, 'The upload service was not found at its address.'),
    reason: 'wrong-address',
  },
  unauthorized: refused('unauthorized', 401, 'Sign in again, then try again.'),
  forbidden: refused('forbidden', 403, 'You do not have permission to store a file on this case.'),
  '413-nginx': tooLarge,
  '429': slowDown,
  '429-patience': slowDown,
  '429-long': slowDown,
  '500-nginx': failing(500),
  '500-werkzeug': failing(500),
  '500-without-cors': lost('unknown'),
  '500-huge': failing(500),
  '502-nginx': failing(502),
  '503-nginx': busy,
  '503-retry-after': busy,
  '504-nginx': failing(504),
  '520-cloudflare': failing(520),
};
