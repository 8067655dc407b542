import { toHex } from './toHex.js';

/** How a storage URL is signed: Google's V2 or V4 layout, or without any time in it. */
export type SigningStyle = 'v2' | 'v4' | 'without-expiry';

/** What a signed URL turned out to be worth. */
export type SignatureVerdict =
  | { readonly kind: 'good' }
  | { readonly kind: 'unsigned' }
  | { readonly kind: 'mismatch'; readonly stringToSign: string }
  | { readonly kind: 'expired'; readonly expiredAtMs: number };

/** Signs storage paths and judges signed ones, with a key of its own. */
export interface UrlSigner {
  /** The query, without `?`, that makes `path` readable. `atMs` is now, in epoch milliseconds. */
  queryOf(
    path: string,
    atMs: number,
    lifetimeSeconds: number,
    style: SigningStyle,
  ): Promise<string>;
  /** Judges a path with its query; the signature first, then the time. */
  judge(path: string, query: URLSearchParams, nowMs: number): Promise<SignatureVerdict>;
}

const ACCESS_ID = 'media@stand-in.iam.gserviceaccount.com';

/**
 * A signer with a random HMAC-SHA256 key. The layouts are those of Google Cloud Storage; the real
 * service signs with RSA, which nobody but its key's owner can check either.
 */
export function createUrlSigner(): UrlSigner {
  let key: Promise<CryptoKey> | undefined;
  const sign = async (text: string): Promise<Uint8Array> => {
    key ??= crypto.subtle.importKey(
      'raw',
      crypto.getRandomValues(new Uint8Array(32)),
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign'],
    );
    return new Uint8Array(
      await crypto.subtle.sign('HMAC', await key, new TextEncoder().encode(text)),
    );
  };

  return {
    async queryOf(path, atMs, lifetimeSeconds, style) {
      if (style === 'v4') {
        const date = new Date(atMs).toISOString().replace(/[-:]|\.\d+/g, '');
        const signature = toHex(await sign(v4StringOf(path, date, String(lifetimeSeconds))));
        const credential = encodeURIComponent(
          `${ACCESS_ID}/${date.slice(0, 8)}/auto/storage/goog4_request`,
        );
        return `X-Goog-Algorithm=GOOG4-HMAC-SHA256&X-Goog-Credential=${credential}&X-Goog-Date=${date}&X-Goog-Expires=${lifetimeSeconds}&X-Goog-SignedHeaders=host&X-Goog-Signature=${signature}`;
      }
      const expires = style === 'v2' ? String(Math.floor(atMs / 1000) + lifetimeSeconds) : '';
      const signature = base64Of(await sign(v2StringOf(path, expires)));
      const head = expires ? `Expires=${expires}&` : '';
      return `${head}GoogleAccessId=${encodeURIComponent(ACCESS_ID)}&Signature=${encodeURIComponent(signature)}`;
    },

    async judge(path, query, nowMs) {
      const v4 = query.get('X-Goog-Signature');
      const v2 = query.get('Signature');
      if (v4 === null && v2 === null) return { kind: 'unsigned' };
      if (v4 !== null) {
        const date = query.get('X-Goog-Date') ?? '';
        const lifetime = query.get('X-Goog-Expires') ?? '';
        const stringToSign = v4StringOf(path, date, lifetime);
        if (v4 !== toHex(await sign(stringToSign))) return { kind: 'mismatch', stringToSign };
        return timely(epochMsOf(date) + Number(lifetime) * 1000, nowMs);
      }
      const expires = query.get('Expires') ?? '';
      const stringToSign = v2StringOf(path, expires);
      if (v2 !== base64Of(await sign(stringToSign))) return { kind: 'mismatch', stringToSign };
      return expires ? timely(Number(expires) * 1000, nowMs) : { kind: 'good' };
    },
  };
}

function timely(expiresAtMs: number, nowMs: number): SignatureVerdict {
  return nowMs < expiresAtMs ? { kind: 'good' } : { kind: 'expired', expiredAtMs: expiresAtMs };
}

function v2StringOf(path: string, expires: string): string {
  return `GET\n\n\n${expires}\n${path}`;
}

function v4StringOf(path: string, date: string, lifetime: string): string {
  return `GOOG4-HMAC-SHA256\n${date}\n${lifetime}\nGET\n${path}`;
}

/** `20260131T120000Z` in epoch milliseconds. */
function epochMsOf(date: string): number {
  return Date.parse(
    date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'),
  );
}

function base64Of(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
