import { FIELD, MEDIA_FILES_DOMAIN } from '../client/contract.js';
import {
  actualTypeOf,
  checkUpload,
  expectedTypesOf,
  type UploadAsked,
  type UploadRules,
} from './checkUpload.js';
import type { MediaStorage } from './createMediaStorage.js';
import { frameworkAnswer, frameworkError } from './frameworkAnswer.js';
import { type FormPart, parseMultipart } from './parseMultipart.js';
import { readBody } from './readBody.js';
import type { ReceivedUpload } from './receivedUpload.js';
import type { Scenario, ScenarioAnswer, ScenarioFacts, ScenarioStage } from './scenario.js';
import { scenarioOf } from './scenarios.js';
import { sleep } from './sleep.js';
import { toHex } from './toHex.js';
import { warnOfLostFile } from './warnOfLostFile.js';

/** What an upload is handled with. */
export interface UploadContext {
  readonly storage: MediaStorage;
  readonly rules: UploadRules;
  readonly scenarios: readonly Scenario[];
  /** The log, which is added to. */
  readonly uploads: ReceivedUpload[];
  /** Answers of `isOnce` scenarios so far, by reference id. */
  readonly turns: Map<string, number>;
  readonly lifetimeSeconds: number;
  readonly now: () => number;
  readonly storageOriginOf: (request: Request) => string;
  /** A 401, or null for a request that may go on. */
  readonly refuseAccess: (request: Request) => Promise<Response | null>;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * Answers one `POST /media--upload/{reference_id}`: logs it, reads and parses its body, checks it,
 * stores the file; a scenario takes over at its stage.
 *
 * @throws the signal's reason where the sender goes away before the answer.
 */
export async function handleUpload(
  request: Request,
  referenceId: string,
  context: UploadContext,
): Promise<Response> {
  const entry: Writable<ReceivedUpload> = {
    receivedAtMs: context.now(),
    referenceId,
    headerNames: [...request.headers.keys()],
    fields: [],
    domain: null,
    dottedPath: null,
    fileName: null,
    contentType: null,
    size: null,
    sha256: null,
    status: null,
    isAborted: false,
  };
  context.uploads.push(entry);
  try {
    const response = await answerUpload(request, entry, context);
    if (response.type !== 'error') entry.status = response.status;
    return response;
  } catch (error) {
    entry.isAborted = true;
    throw error;
  }
}

async function answerUpload(
  request: Request,
  entry: Writable<ReceivedUpload>,
  context: UploadContext,
): Promise<Response> {
  const { storage, rules } = context;
  const scenario = scenarioOf(entry.referenceId, context.scenarios);
  const isAt = (stage: ScenarioStage): boolean => (scenario?.stage ?? 'storing') === stage;
  if (scenario && isAt('headers')) {
    if (scenario.stopAfterBytes !== undefined) await readBody(request, scenario);
    return play(scenario, request, { url: '', ...factsOf(askedOf(entry, []), rules) });
  }

  const parts = parseMultipart(
    request.headers.get('content-type'),
    await readBody(request, scenario),
  );
  const asked = askedOf(entry, parts);
  warnOfLostFile(asked.file);
  await describe(entry, parts, asked);
  const facts = { url: '', ...factsOf(asked, rules) };

  const refusedAccess = await context.refuseAccess(request);
  if (refusedAccess) return refusedAccess;
  if (scenario && isAt('body') && isDue(scenario, entry, context)) {
    return play(scenario, request, facts);
  }
  const refusal = checkUpload(asked, rules);
  if (refusal) return frameworkError(request, refusal.status, refusal.message);
  if (scenario && isAt('checks') && isDue(scenario, entry, context)) {
    return play(scenario, request, facts);
  }

  const { bytes = new Uint8Array() } = asked.file ?? {};
  const stored = storage.put(asked.domain, asked.dottedPath ?? '', {
    referenceId: entry.referenceId,
    contentType: actualTypeOf(asked.file),
    bytes,
    isClosed: scenario?.isStorageClosed ?? false,
  });
  const url = await storage.signedUrlOf(
    stored,
    context.storageOriginOf(request),
    scenario?.lifetimeSeconds ?? context.lifetimeSeconds,
    scenario?.signing,
  );
  return scenario && isAt('storing')
    ? play(scenario, request, { ...facts, url })
    : frameworkAnswer(request, 201, { _status: 'OK', url });
}

function askedOf({ referenceId }: ReceivedUpload, parts: readonly FormPart[]): UploadAsked {
  const textOf = (name: string): string | null => {
    const part = parts.find((each) => each.name === name && each.fileName === null);
    return part ? new TextDecoder().decode(part.bytes) : null;
  };
  return {
    referenceId,
    domain: textOf(FIELD.domain) ?? MEDIA_FILES_DOMAIN,
    dottedPath: textOf(FIELD.dottedPath),
    // An empty file name is what a form sends where nothing was chosen.
    file: parts.find((part) => part.name === FIELD.file && part.fileName) ?? null,
  };
}

async function describe(
  entry: Writable<ReceivedUpload>,
  parts: readonly FormPart[],
  { domain, dottedPath, file }: UploadAsked,
): Promise<void> {
  entry.fields = parts.map((part) => part.name);
  entry.domain = entry.fields.includes(FIELD.domain) ? domain : null;
  entry.dottedPath = dottedPath;
  if (!file) return;
  entry.fileName = file.fileName;
  entry.contentType = file.contentType;
  entry.size = file.bytes.length;
  entry.sha256 = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', file.bytes)));
}

function factsOf(asked: UploadAsked, { domains }: UploadRules): Omit<ScenarioFacts, 'url'> {
  return {
    domain: asked.domain,
    expectedTypes: expectedTypesOf(asked, domains),
    actualType: actualTypeOf(asked.file),
  };
}

/** Counts up; true for every other upload of an `isOnce` scenario, and always for the others. */
function isDue(
  { isOnce }: Scenario,
  { referenceId }: ReceivedUpload,
  { turns }: UploadContext,
): boolean {
  const turn = turns.get(referenceId) ?? 0;
  turns.set(referenceId, turn + 1);
  return !isOnce || turn % 2 === 0;
}

async function play(
  { answer, answerDelayMs = 0, hostAction }: Scenario,
  request: Request,
  facts: ScenarioFacts,
): Promise<Response> {
  if (answerDelayMs > 0) await sleep(answerDelayMs, request.signal);
  if (hostAction === 'reset') return Response.error();
  if (!answer) return frameworkAnswer(request, 201, { _status: 'OK', url: facts.url });
  return answer.error === undefined
    ? plainAnswer(answer, facts)
    : frameworkError(
        request,
        answer.status,
        typeof answer.error === 'function' ? answer.error(facts) : answer.error,
        answer,
      );
}

function plainAnswer(
  { status, headers = {}, body }: ScenarioAnswer,
  facts: ScenarioFacts,
): Response {
  const text = typeof body === 'function' ? body(facts) : body;
  return new Response(text ?? null, { status, headers });
}
