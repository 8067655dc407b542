/** The signatures that the API documents. */
export type AccessTokenAlgorithm = 'ES256' | 'ES384' | 'ES512' | 'RS256' | 'RS384' | 'RS512';

/** What a key has to be for an algorithm, as Web Crypto names it. */
export interface SignatureRule {
  readonly name: 'ECDSA' | 'RSASSA-PKCS1-v1_5';
  readonly namedCurve?: string | undefined;
  readonly hash: string;
}

const rsa = (hash: string): SignatureRule => ({ name: 'RSASSA-PKCS1-v1_5', hash });
const ec = (namedCurve: string, hash: string): SignatureRule => ({
  name: 'ECDSA',
  namedCurve,
  hash,
});

/** Each algorithm's key. */
export const SIGNATURE_RULE: Readonly<Record<AccessTokenAlgorithm, SignatureRule>> = {
  ES256: ec('P-256', 'SHA-256'),
  ES384: ec('P-384', 'SHA-384'),
  ES512: ec('P-521', 'SHA-512'),
  RS256: rsa('SHA-256'),
  RS384: rsa('SHA-384'),
  RS512: rsa('SHA-512'),
};

/** A key's kind in words, by a curve of Web Crypto's; without one, RSA. */
export function kindOf(namedCurve: string | undefined): string {
  return namedCurve === undefined ? 'an RSA key' : `an EC key on the curve ${namedCurve}`;
}

/** The error for a key of another kind than the algorithm's. */
export function unfit(kind: string, algorithm: AccessTokenAlgorithm): TypeError {
  const wanted = kindOf(SIGNATURE_RULE[algorithm].namedCurve);
  return new TypeError(`privateKey is ${kind}; ${algorithm} needs ${wanted}.`);
}
