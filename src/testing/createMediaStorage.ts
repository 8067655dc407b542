import type { Bytes } from '../core/bytes.js';
import { createUrlSigner, type SigningStyle } from './createUrlSigner.js';
import { xmlTextOf } from './frameworkAnswer.js';
import { toHex } from './toHex.js';

/** A file in storage. */
export interface StoredObject {
  /** `/<bucket>/<environment>/<domain>/<id>-<hex>`, percent-encoded. */
  readonly path: string;
  readonly referenceId: string;
  readonly contentType: string;
  readonly bytes: Bytes;
  /** The storage refuses to show it, whatever the signature. */
  readonly isClosed: boolean;
}

/** The storage half of the stand-in: keeps files and answers signed URLs as Google's does. */
export interface MediaStorage {
  /** Whether an address is one of this storage's. */
  holds(url: URL): boolean;
  /** Stores under a new name and makes it the one of `domain` and `field`. */
  put(domain: string, field: string, object: Omit<StoredObject, 'path'>): StoredObject;
  /** What a field holds, or null. */
  currentOf(domain: string, field: string, referenceId: string): StoredObject | null;
  /** A signed URL of an object below `origin`. */
  signedUrlOf(
    object: StoredObject,
    origin: string,
    lifetimeSeconds: number,
    style?: SigningStyle,
  ): Promise<string>;
  /** Answers a read. */
  serve(request: Request): Promise<Response>;
  /** Forgets every file, or those of one resource. */
  clear(referenceId?: string): void;
}

/** Replaced files stay readable by their old URLs, as in real storage, up to this many bytes. */
const REPLACED_LIMIT_BYTES = 64 * 1024 * 1024;

/** An empty storage. `now` gives epoch milliseconds. */
export function createMediaStorage(bucket: string, now: () => number): MediaStorage {
  const signer = createUrlSigner();
  const objects = new Map<string, StoredObject>();
  const current = new Map<string, StoredObject>();
  const fieldKeyOf = (...names: string[]): string => JSON.stringify(names);
  const pathOf = (url: URL): string | null => {
    const at = url.pathname.indexOf(`/${bucket}/`);
    return at < 0 ? null : url.pathname.slice(at);
  };

  function dropOldestReplaced(): void {
    const kept = new Set(current.values());
    const replaced = [...objects.values()].filter((object) => !kept.has(object));
    let bytes = replaced.reduce((sum, object) => sum + object.bytes.length, 0);
    for (const object of replaced) {
      if (bytes <= REPLACED_LIMIT_BYTES) return;
      objects.delete(object.path);
      bytes -= object.bytes.length;
    }
  }

  return {
    holds: (url) => pathOf(url) !== null,

    put(domain, field, init) {
      const name = `${encodeURIComponent(init.referenceId)}-${toHex(crypto.getRandomValues(new Uint8Array(8)))}`;
      const object = { ...init, path: `/${bucket}/test/${encodeURIComponent(domain)}/${name}` };
      objects.set(object.path, object);
      current.set(fieldKeyOf(domain, field, init.referenceId), object);
      dropOldestReplaced();
      return object;
    },

    currentOf: (domain, field, referenceId) =>
      current.get(fieldKeyOf(domain, field, referenceId)) ?? null,

    async signedUrlOf(object, origin, lifetimeSeconds, style = 'v2') {
      const query = await signer.queryOf(object.path, now(), lifetimeSeconds, style);
      return `${origin.replace(/\/$/, '')}${object.path}?${query}`;
    },

    async serve(request) {
      const url = new URL(request.url);
      const path = pathOf(url) ?? '';
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        return storageError(
          405,
          'MethodNotAllowed',
          'The specified method is not allowed against this resource.',
          '',
        );
      }
      const verdict = await signer.judge(path, url.searchParams, now());
      const object = objects.get(path);
      if (verdict.kind === 'mismatch') {
        return storageError(
          403,
          'SignatureDoesNotMatch',
          'Access denied.',
          'The request signature we calculated does not match the signature you provided. Check your Google secret key and signing method.',
          `<StringToSign>${xmlTextOf(verdict.stringToSign)}</StringToSign>`,
        );
      }
      if (verdict.kind === 'expired') {
        const when = new Date(verdict.expiredAtMs).toISOString();
        return storageError(
          400,
          'ExpiredToken',
          'The provided token has expired.',
          `Request signature expired at: ${when}`,
        );
      }
      if (verdict.kind === 'unsigned' || object?.isClosed) {
        const who = verdict.kind === 'unsigned' ? 'Anonymous caller' : 'The caller';
        return storageError(
          403,
          'AccessDenied',
          'Access denied.',
          `${who} does not have storage.objects.get access to the Google Cloud Storage object.`,
        );
      }
      if (!object) {
        return storageError(
          404,
          'NoSuchKey',
          'The specified key does not exist.',
          `No such object: ${path.slice(1)}`,
        );
      }
      return objectAnswer(object, request.headers.get('range'));
    },

    clear(referenceId) {
      for (const map of [objects, current]) {
        for (const [key, object] of map) {
          if (referenceId === undefined || object.referenceId === referenceId) map.delete(key);
        }
      }
    },
  };
}

function objectAnswer({ bytes, contentType }: StoredObject, range: string | null): Response {
  const headers = {
    'content-type': contentType,
    'content-disposition': 'inline',
    'x-content-type-options': 'nosniff',
    'accept-ranges': 'bytes',
    'cache-control': 'private, max-age=0',
  };
  const asked = /^bytes=(\d*)-(\d*)$/.exec(range ?? '');
  const [, first = '', last = ''] = asked ?? [];
  if (!first && !last) {
    return new Response(bytes, {
      headers: { ...headers, 'content-length': String(bytes.length) },
    });
  }
  const start = first ? Number(first) : Math.max(0, bytes.length - Number(last));
  const end = first && last ? Math.min(Number(last), bytes.length - 1) : bytes.length - 1;
  if (start > end) {
    return new Response(null, {
      status: 416,
      headers: { 'content-range': `bytes */${bytes.length}` },
    });
  }
  return new Response(bytes.subarray(start, end + 1), {
    status: 206,
    headers: {
      ...headers,
      'content-length': String(end + 1 - start),
      'content-range': `bytes ${start}-${end}/${bytes.length}`,
    },
  });
}

function storageError(
  status: number,
  code: string,
  message: string,
  details: string,
  more = '',
): Response {
  const body = `<?xml version='1.0' encoding='UTF-8'?><Error><Code>${code}</Code><Message>${message}</Message><Details>${xmlTextOf(details)}</Details>${more}</Error>`;
  return new Response(body, {
    status,
    headers: { 'content-type': 'application/xml; charset=UTF-8' },
  });
}
