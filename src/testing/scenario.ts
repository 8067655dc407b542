import type { SigningStyle } from './createUrlSigner.js';
import type { Rendered } from './frameworkAnswer.js';
import type { BodyPace } from './readBody.js';

/** What a scenario's answer may speak of. */
export interface ScenarioFacts {
  /** The signed URL of the stored file; empty before storing. */
  readonly url: string;
  readonly domain: string;
  /** Media types the asked field takes. */
  readonly expectedTypes: readonly string[];
  /** Media type of the part that came. */
  readonly actualType: string;
}

/** An answer in another shape than the documented success. */
export interface ScenarioAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** The body as it is sent. @default none */
  readonly body?: string | ((facts: ScenarioFacts) => string) | undefined;
  /** Instead of `body`: the framework's error envelope around this, in the type `Accept` prefers. */
  readonly error?: Rendered | ((facts: ScenarioFacts) => string) | undefined;
  /** `_issues` of that envelope. */
  readonly issues?: { readonly [field: string]: Rendered } | undefined;
}

/**
 * How far an upload comes before the scenario takes over: at its `headers` nothing is read; at the
 * `body` it is read, unchecked; after the `checks` it would be stored; after `storing` it is.
 */
export type ScenarioStage = 'headers' | 'body' | 'checks' | 'storing';

/** A named situation, picked by uploading to its id. */
export interface Scenario extends BodyPace {
  /**
   * The reference id that picks it. `~` and anything after it make a case of its own in the same
   * situation: `scenario-429~a` and `scenario-429~b` do not see each other.
   */
  readonly id: string;
  /** The id without its prefix. */
  readonly name: string;
  /** A few words for a list. */
  readonly title: string;
  /** What happens, in a sentence or two. */
  readonly description: string;
  /** HTTP status of the answer (of the first one, where `isOnce`); null where none comes. */
  readonly status: number | null;
  /** @default 'storing' */
  readonly stage?: ScenarioStage | undefined;
  /** The answer at that stage. @default the documented success */
  readonly answer?: ScenarioAnswer | undefined;
  /** Every other upload only, beginning with the first: the next one goes through. */
  readonly isOnce?: boolean | undefined;
  /** Milliseconds before the answer; `Infinity` for never. @default 0 */
  readonly answerDelayMs?: number | undefined;
  /**
   * Where there is no answer: `reset` cuts the connection (the answer is `Response.error()`, which a
   * host turns into a closed socket, and a service worker into a network error).
   */
  readonly hostAction?: 'reset' | undefined;
  /** Seconds the returned URL lives. @default the API's */
  readonly lifetimeSeconds?: number | undefined;
  /** @default 'v2' */
  readonly signing?: SigningStyle | undefined;
  /** The storage refuses to show the stored file. */
  readonly isStorageClosed?: boolean | undefined;
}

/** What every scenario's id begins with. */
export const SCENARIO_PREFIX = 'scenario-';
