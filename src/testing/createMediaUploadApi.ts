import { DEFAULT_CHECK_ORDER } from './checkUpload.js';
import { createMediaStorage } from './createMediaStorage.js';
import { createTokenDesk } from './createTokenDesk.js';
import { type Document, findCases } from './findCases.js';
import {
  BAD_QUERY,
  frameworkAnswer,
  frameworkError,
  METHOD_NOT_ALLOWED,
  NOT_AUTHENTICATED,
  ROUTE_NOT_FOUND,
} from './frameworkAnswer.js';
import { handleUpload, type UploadContext } from './handleUpload.js';
import { DEFAULT_DOMAINS } from './mediaDomains.js';
import type { CreateMediaUploadApiOptions, MediaUploadApi } from './mediaUploadApi.js';
import type { ReceivedUpload } from './receivedUpload.js';
import { SCENARIOS, scenarioOf } from './scenarios.js';
import { EXAMPLE_CASE } from './standInCase.js';

/** The id in the API's documentation, which a stand-in always knows. */
export const EXAMPLE_REFERENCE_ID: string = EXAMPLE_CASE._id;

/**
 * Makes a stand-in for the Media Upload API, in memory and on nothing but web standards: multipart
 * bodies are parsed, every documented check is made, files are served from URLs that are signed and
 * expire. Needs `crypto.subtle`: in a browser a secure context (https or localhost).
 */
export function createMediaUploadApi(options: CreateMediaUploadApiOptions = {}): MediaUploadApi {
  const { apiKey, basePath = '', storageOrigin, resources = [] } = options;
  const now = options.now ?? Date.now;
  const storage = createMediaStorage(options.bucket ?? 'stand-in-bucket', now);
  const scenarios = [
    ...(options.scenarios ?? []),
    ...SCENARIOS.filter(({ id }) => !options.scenarios?.some((own) => own.id === id)),
  ];
  const isListed =
    typeof resources === 'function' ? resources : isInSet(new Set<string>(resources));
  const known = [EXAMPLE_CASE, ...(options.cases ?? [])];
  const tokens = createTokenDesk(options.integrator, now);
  const uploads: ReceivedUpload[] = [];
  let tailsUsed = 0;

  const context: UploadContext = {
    storage,
    scenarios,
    uploads,
    now,
    turns: new Map(),
    lifetimeSeconds: options.lifetimeSeconds ?? 3600,
    rules: {
      domains: options.domains ?? DEFAULT_DOMAINS,
      order: options.checkOrder ?? DEFAULT_CHECK_ORDER,
      isKnown: (referenceId, domain) =>
        known.some(({ _id }) => _id === referenceId) ||
        scenarioOf(referenceId, scenarios) !== undefined ||
        isListed(referenceId, domain),
      nextTail: () => tailsUsed++,
    },
    storageOriginOf: (request) => {
      if (typeof storageOrigin === 'function') return storageOrigin(request);
      return storageOrigin ?? new URL(request.url).origin;
    },
    refuseAccess: async (request) => {
      const key = request.headers.get('x-api-key');
      const isOpen = apiKey === undefined && options.integrator === undefined;
      const fault = tokens.faultOf(key);
      const isAllowed =
        isOpen ||
        fault === null ||
        (typeof apiKey === 'function' ? await apiKey(key, request) : key === apiKey);
      if (isAllowed) return null;
      const words = options.integrator ? `${NOT_AUTHENTICATED}: ${fault}.` : NOT_AUTHENTICATED;
      return frameworkError(request, 401, words);
    },
  };

  async function answerCases(request: Request, referenceId: string | null): Promise<Response> {
    const refusal = await context.refuseAccess(request);
    if (refusal) return refusal;
    const headers = { 'cache-control': 'no-store' };
    if (referenceId === null) {
      const cases = await Promise.all(known.map(({ _id }) => describeCase(request, _id)));
      const page = findCases(cases, new URL(request.url).searchParams);
      return page
        ? frameworkAnswer(request, 200, { ...page }, headers)
        : frameworkError(request, 400, BAD_QUERY);
    }
    return context.rules.isKnown(referenceId, 'cases')
      ? frameworkAnswer(request, 200, await describeCase(request, referenceId), headers)
      : frameworkError(request, 404, ROUTE_NOT_FOUND);
  }

  async function describeCase(request: Request, referenceId: string): Promise<Document> {
    const stored = storage.currentOf('cases', 'original_invoice', referenceId);
    const origin = context.storageOriginOf(request);
    const url = stored && (await storage.signedUrlOf(stored, origin, context.lifetimeSeconds));
    const facts = known.find(({ _id }) => _id === referenceId);
    return { ...(facts as Document | undefined), _id: referenceId, original_invoice: url };
  }

  async function route(request: Request): Promise<Response> {
    const url = new URL(request.url);
    if (storage.holds(url)) return storage.serve(request);
    const found = routeOf(url, basePath);
    if (!found) return frameworkError(request, 404, ROUTE_NOT_FOUND);
    const methods = METHODS[found.resource];
    const headers = { allow: methods.join(', ') };
    if (!methods.includes(request.method))
      return frameworkError(request, 405, METHOD_NOT_ALLOWED, { headers });
    if (request.method === 'OPTIONS') return new Response(null, { status: 200, headers });
    if (found.resource === 'authenticates') return tokens.answer(request);
    return found.resource === 'media--upload'
      ? handleUpload(request, found.id, context)
      : answerCases(request, found.id);
  }

  return {
    scenarios,
    uploads,
    handles: (address) => {
      const url = new URL(address, 'http://localhost');
      return storage.holds(url) || routeOf(url, basePath) !== null;
    },
    fetch: async (request) => {
      const response = await route(request);
      if (response.type === 'error') return response;
      response.headers.set('date', new Date(now()).toUTCString());
      if (response.status === 401 && options.basicChallenge) {
        response.headers.set('www-authenticate', 'Basic realm="eve"');
      }
      return request.method === 'HEAD' ? new Response(null, response) : response;
    },
    clear: (referenceId) => {
      storage.clear(referenceId);
      if (referenceId === undefined) context.turns.clear();
      else context.turns.delete(referenceId);
      const kept = uploads.filter(
        (upload) => referenceId !== undefined && upload.referenceId !== referenceId,
      );
      uploads.splice(0, uploads.length, ...kept);
    },
  };
}

function isInSet(ids: ReadonlySet<string>): (referenceId: string) => boolean {
  return (referenceId) => ids.has(referenceId);
}

type Route =
  | { readonly resource: 'media--upload'; readonly id: string }
  | { readonly resource: 'cases'; readonly id: string | null }
  | { readonly resource: 'authenticates' };

const METHODS: Readonly<Record<Route['resource'], readonly string[]>> = {
  'media--upload': ['POST', 'OPTIONS'],
  cases: ['GET', 'HEAD', 'OPTIONS'],
  authenticates: ['GET', 'POST', 'OPTIONS'],
};

function routeOf(url: URL, basePath: string): Route | null {
  if (!url.pathname.startsWith(`${basePath}/`)) return null;
  const path = url.pathname.slice(basePath.length + 1);
  if (path === 'authenticates/api-code') return { resource: 'authenticates' };
  if (path === 'cases') return { resource: 'cases', id: null };
  const [resource, encodedId, ...rest] = path.split('/');
  if ((resource !== 'media--upload' && resource !== 'cases') || !encodedId || rest.length > 0)
    return null;
  try {
    return { resource, id: decodeURIComponent(encodedId) };
  } catch {
    return null;
  }
}
