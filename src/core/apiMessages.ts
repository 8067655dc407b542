/**
 * The Media Upload API's documented error messages, word for word. `domainInvalid` has the domain in it;
 * `contentTypeNotAllowed` is the fixed part, which the API follows with the expected and actual types.
 */
export const API_MESSAGE: {
  readonly domainInvalid: (domain: string) => string;
  readonly dottedPathMissing: string;
  readonly dottedPathInvalid: string;
  readonly fileRequired: string;
  readonly contentTypeNotAllowed: string;
  readonly resourceNotFound: string;
} = {
  domainInvalid: (domain) => `Domain '${domain}' is not valid.`,
  dottedPathMissing: 'Dotted Path Not Found in request form',
  dottedPathInvalid: 'Dotted Path is not valid',
  fileRequired: 'File is a required attribute.',
  contentTypeNotAllowed: "The provided file's content type is not allowed.",
  resourceNotFound: 'Resource Document Not Found',
};
