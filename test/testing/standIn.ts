import { readFileSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { type StandIn, type StartStandInOptions, startStandIn } from '../support/standInServer.js';

export const CASE = '6867da7788b9226bb78d716c';

/** A stand-in that is closed when the test is over. */
export async function standIn(options?: StartStandInOptions): Promise<StandIn> {
  const running = await startStandIn(options);
  onTestFinished(() => running.close());
  return running;
}

export function sample(extension: string): Uint8Array<ArrayBuffer> {
  const url = new URL(`../support/samples/invoice-103118.${extension}`, import.meta.url);
  return new Uint8Array(readFileSync(url));
}

export interface PostInit {
  readonly referenceId?: string;
  /** Null sends the field not at all. */
  readonly domain?: string | null;
  readonly dottedPath?: string | null;
  readonly file?: File | null;
  readonly headers?: Record<string, string>;
}

export const pdf: File = new File([sample('pdf')], 'invoice-103118.pdf', {
  type: 'application/pdf',
});

/** Posts a good upload, less what a test changes. */
export function post(origin: string, init: PostInit = {}): Promise<Response> {
  const {
    referenceId = CASE,
    domain = 'cases',
    dottedPath = 'original_invoice',
    file = pdf,
  } = init;
  const body = new FormData();
  if (file) body.append('file', file);
  if (domain !== null) body.append('domain', domain);
  if (dottedPath !== null) body.append('dotted_path', dottedPath);
  return fetch(`${origin}/media--upload/${encodeURIComponent(referenceId)}`, {
    method: 'POST',
    headers: { accept: 'application/json', ...init.headers },
    body,
  });
}

/** Posts and gives the URL of what was stored. */
export async function store(origin: string, init?: PostInit): Promise<string> {
  const response = await post(origin, init);
  const { url }: { url: string } = await response.json();
  return url;
}
