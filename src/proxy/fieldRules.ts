import { MEDIA_FILES_DOMAIN } from '../client/contract.js';
import type { ProxyProblem } from './errorAnswer.js';

/** A field that uploads may go to, as the form names it. */
export interface AllowedField {
  /** The resource type, `cases`; `media--files` also stands for a form that names none. */
  readonly domain: string;
  /** The field, `original_invoice`; without it, a form that names none. */
  readonly dottedPath?: string | undefined;
}

/** The text fields of a form, as far as they have been read. */
export interface ReadFields {
  readonly domain?: string | undefined;
  readonly dotted_path?: string | undefined;
}

/** Whether some allowed field still fits, whatever comes later in the form. */
export function findForbidden(
  allow: readonly AllowedField[],
  { domain, dotted_path }: ReadFields,
): ProxyProblem | null {
  const fits = allow.some(
    (field) =>
      (domain === undefined || field.domain === domain) &&
      (dotted_path === undefined || field.dottedPath === dotted_path),
  );
  return fits ? null : FORBIDDEN;
}

/** The verdict on a whole form, in which a field not seen by now is not there. */
export function findForbiddenAtEnd(
  allow: readonly AllowedField[],
  { domain = MEDIA_FILES_DOMAIN, dotted_path }: ReadFields,
): ProxyProblem | null {
  const fits = allow.some(
    (field) => field.domain === domain && (field.dottedPath ?? undefined) === dotted_path,
  );
  return fits ? null : FORBIDDEN;
}

const FORBIDDEN: ProxyProblem = {
  status: 403,
  message: 'Uploading to this field is not allowed here.',
};
