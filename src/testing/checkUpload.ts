import { MEDIA_FILES_DOMAIN } from '../client/contract.js';
import { API_MESSAGE } from '../core/apiMessages.js';
import { DOCUMENTED_TYPES, type MediaDomains } from './mediaDomains.js';
import type { FormPart } from './parseMultipart.js';

/** The checks of an upload by name. Their order is not documented; see `checkOrder`. */
export type UploadCheck = 'domain' | 'dotted-path' | 'file' | 'content-type' | 'resource';

/** The order in which the stand-in checks where it is not told another. */
export const DEFAULT_CHECK_ORDER: readonly UploadCheck[] = [
  'domain',
  'dotted-path',
  'file',
  'content-type',
  'resource',
];

/** What an upload asks for, as read from its path and form. */
export interface UploadAsked {
  readonly referenceId: string;
  /** The form's, or `media--files`. */
  readonly domain: string;
  readonly dottedPath: string | null;
  readonly file: FormPart | null;
}

/** What an upload is checked against. */
export interface UploadRules {
  readonly domains: MediaDomains;
  readonly isKnown: (referenceId: string, domain: string) => boolean;
  readonly order: readonly UploadCheck[];
  /** Picks one of the wordings that follow "content type is not allowed."; counts up by itself. */
  readonly nextTail: () => number;
}

/** A refusal in the API's words. */
export interface UploadRefusal {
  readonly status: 400 | 404;
  readonly message: string;
}

/** The first documented error that applies, or null for an upload that is to be stored. */
export function checkUpload(asked: UploadAsked, rules: UploadRules): UploadRefusal | null {
  for (const check of rules.order) {
    const message = CHECKS[check](asked, rules);
    if (message !== null) return { status: check === 'resource' ? 404 : 400, message };
  }
  return null;
}

/** The media types the asked field takes; the documented five where the field is not known. */
export function expectedTypesOf(asked: UploadAsked, domains: MediaDomains): readonly string[] {
  const field = fieldOf(asked, domains);
  return (field?.kind === 'media' ? field.contentTypes : undefined) ?? DOCUMENTED_TYPES;
}

/** The content type a part declares, without parameters, or `null` spelled as the framework does. */
export function actualTypeOf(file: FormPart | null): string {
  return file?.contentType?.replace(/;.*/s, '').trim().toLowerCase() || 'None';
}

/**
 * The content type error whole. How the API words the second half is not documented, so it takes
 * turns: nobody can come to rely on one wording.
 */
export function contentTypeMessageOf(
  expected: readonly string[],
  actual: string,
  turn: number,
): string {
  const tails = [
    `Expected one of: ${expected.join(', ')}. Actual: ${actual}.`,
    `Expected content types: ['${expected.join("', '")}'], got '${actual}'.`,
    `Allowed types are ${expected.join(', ')}, but the file is ${actual}.`,
    `(expected: ${expected.join(' | ')}; actual: ${actual})`,
  ];
  return `${API_MESSAGE.contentTypeNotAllowed} ${tails[turn % tails.length]}`;
}

const CHECKS: Record<UploadCheck, (asked: UploadAsked, rules: UploadRules) => string | null> = {
  domain: ({ domain }, { domains }) =>
    Object.hasOwn(domains, domain) ? null : API_MESSAGE.domainInvalid(domain),
  'dotted-path': (asked, { domains }) => {
    if (asked.domain === MEDIA_FILES_DOMAIN) return null;
    if (!asked.dottedPath) return API_MESSAGE.dottedPathMissing;
    return fieldOf(asked, domains)?.kind === 'media' ? null : API_MESSAGE.dottedPathInvalid;
  },
  file: ({ file }) => (file ? null : API_MESSAGE.fileRequired),
  'content-type': (asked, { domains, nextTail }) => {
    const expected = expectedTypesOf(asked, domains);
    const actual = actualTypeOf(asked.file);
    if (!asked.file || expected.includes(actual)) return null;
    return contentTypeMessageOf(expected, actual, nextTail());
  },
  resource: ({ referenceId, domain }, { isKnown }) =>
    isKnown(referenceId, domain) ? null : API_MESSAGE.resourceNotFound,
};

function fieldOf({ domain, dottedPath }: UploadAsked, domains: MediaDomains) {
  const fields = Object.hasOwn(domains, domain) ? domains[domain] : undefined;
  return fields && dottedPath && Object.hasOwn(fields, dottedPath) ? fields[dottedPath] : undefined;
}
