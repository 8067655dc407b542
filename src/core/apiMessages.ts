/** What the API says of a resource type that it does not know. */
export function domainInvalidMessage(domain: string): string {
  return `Domain '${domain}' is not valid.`;
}

/** `dotted_path` is missing, and the domain is not `media--files`. */
export const DOTTED_PATH_MISSING = 'Dotted Path Not Found in request form';
/** The path does not exist in the domain's schema, or is not a media file field. */
export const DOTTED_PATH_INVALID = 'Dotted Path is not valid';
/** There was no file in the request. */
export const FILE_REQUIRED = 'File is a required attribute.';
/** The fixed part of a refused type, which the API follows with the expected and actual types. */
export const CONTENT_TYPE_NOT_ALLOWED = "The provided file's content type is not allowed.";
/** No resource has that reference id. */
export const RESOURCE_NOT_FOUND = 'Resource Document Not Found';

/** The Media Upload API's documented error messages, word for word. */
export const API_MESSAGE: {
  readonly domainInvalid: (domain: string) => string;
  readonly dottedPathMissing: string;
  readonly dottedPathInvalid: string;
  readonly fileRequired: string;
  readonly contentTypeNotAllowed: string;
  readonly resourceNotFound: string;
} = {
  domainInvalid: domainInvalidMessage,
  dottedPathMissing: DOTTED_PATH_MISSING,
  dottedPathInvalid: DOTTED_PATH_INVALID,
  fileRequired: FILE_REQUIRED,
  contentTypeNotAllowed: CONTENT_TYPE_NOT_ALLOWED,
  resourceNotFound: RESOURCE_NOT_FOUND,
};
