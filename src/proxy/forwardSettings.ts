import type { AllowedField } from './fieldRules.js';
import type { AccessTokenGetter, UpstreamFetch } from './proxyOptions.js';

/** An upload that may be sent. */
export interface AcceptedUpload {
  readonly referenceId: string;
  readonly boundary: string;
  readonly contentType: string;
  readonly sizeBytes: number | null;
  /** Milliseconds that the whole upload may still take. */
  readonly remainingMs: number;
  readonly reader: ReadableStreamDefaultReader<Uint8Array>;
  /** Aborted when the browser goes away. */
  readonly signal: AbortSignal;
}

/** What a body may have beyond its file, in bytes. */
export const ENVELOPE_BYTES = 16_384;

/** The proxy's options, defaults filled in. */
export interface ForwardSettings {
  readonly apiAddress: string;
  readonly getAccessToken: AccessTokenGetter;
  readonly allow: readonly AllowedField[] | null;
  readonly maxSize: number;
  readonly repeatableSize: number;
  readonly stallMs: number;
  readonly answerMs: number;
  readonly totalMs: number;
  /**
   * Never `follow`: the token would go along. `error` where the runtime has it: for the other modes
   * Node's fetch keeps a copy of the whole body (nodejs/undici issue 4058).
   */
  readonly redirect: 'error' | 'manual';
  readonly fetch: UpstreamFetch;
}
