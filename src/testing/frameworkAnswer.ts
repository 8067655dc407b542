/** A value the framework's renderers can write. */
export type Rendered =
  | string
  | number
  | boolean
  | null
  | readonly Rendered[]
  | { readonly [name: string]: Rendered };

const MEDIA_TYPES = ['application/json', 'application/xml', 'text/xml', 'application/x-xml'];

/**
 * An answer in the type the request prefers, JSON or XML, as python-eve renders it. Where `Accept`
 * names neither, or is missing, that is JSON.
 */
export function frameworkAnswer(
  request: Request,
  status: number,
  body: { readonly [name: string]: Rendered },
  headers: Readonly<Record<string, string>> = {},
): Response {
  const type = preferredTypeOf(request.headers.get('accept'));
  const isJson = type === 'application/json';
  const text = isJson ? JSON.stringify(body) : `<resource>${xmlOf(body)}</resource>`;
  return new Response(text, {
    status,
    headers: { 'content-type': isJson ? type : `${type}; charset=utf-8`, ...headers },
  });
}

/** An error in the framework's envelope. `message` is a sentence; a service may make it anything. */
export function frameworkError(
  request: Request,
  status: number,
  message: Rendered,
  options: {
    readonly issues?: { readonly [field: string]: Rendered } | undefined;
    readonly headers?: Readonly<Record<string, string>> | undefined;
  } = {},
): Response {
  const body = {
    _status: 'ERR',
    ...(options.issues && { _issues: options.issues }),
    _error: { code: status, message },
  };
  return frameworkAnswer(request, status, body, options.headers);
}

/** The framework's words for an address it has no route for, which are not "Document Not Found". */
export const ROUTE_NOT_FOUND =
  'The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.';
/** The framework's words for a query that it cannot read. */
export const BAD_QUERY =
  'The browser (or proxy) sent a request that this server could not understand.';
/** The framework's words for a method a route does not take. */
export const METHOD_NOT_ALLOWED = 'The method is not allowed for the requested URL.';
/** The framework's words for a missing or refused access token. */
export const NOT_AUTHENTICATED = 'Please provide proper credentials';

function preferredTypeOf(accept: string | null): string {
  const ranges = (accept ?? '').split(',').map((range) => {
    const [type = '', ...parameters] = range.split(';').map((text) => text.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith('q='));
    return { type, quality: weight ? Number(weight.slice(2)) || 0 : 1 };
  });
  let best = { type: 'application/json', quality: 0 };
  for (const type of MEDIA_TYPES) {
    const group = `${type.slice(0, type.indexOf('/'))}/*`;
    // The most specific range that covers the type decides its weight.
    const quality =
      [type, group, '*/*']
        .map((wanted) => ranges.find((range) => range.type === wanted))
        .find((range) => range !== undefined)?.quality ?? 0;
    if (quality > best.quality) best = { type, quality };
  }
  return best.type;
}

function xmlOf(value: { readonly [name: string]: Rendered }): string {
  return Object.entries(value)
    .flatMap(([name, content]) =>
      (Array.isArray(content) ? content : [content]).map(
        (each: Rendered) => `<${name}>${xmlContentOf(each)}</${name}>`,
      ),
    )
    .join('');
}

function xmlContentOf(value: Rendered): string {
  if (value === null) return 'None';
  if (isRecord(value)) return xmlOf(value);
  return xmlTextOf(String(value));
}

function isRecord(value: Rendered): value is { readonly [name: string]: Rendered } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const XML_ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&#34;'],
  ["'", '&#39;'],
]);

/** Text that may stand inside an XML element. */
export function xmlTextOf(text: string): string {
  return text.replace(/[&<>"']/g, (character) => XML_ENTITIES.get(character) ?? character);
}
