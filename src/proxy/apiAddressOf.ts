/**
 * The API's address without a slash at its end.
 *
 * @throws {TypeError} unless it is an absolute http(s) URL without credentials, query and fragment.
 */
export function apiAddressOf(apiUrl: string): string {
  const url = URL.canParse(apiUrl) ? new URL(apiUrl) : null;
  const isUsable =
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    !(url.username || url.password || url.search || url.hash);
  if (!isUsable) {
    const hint = apiUrl
      ? 'It ends before "/media--upload", such as "https://api.example.com/v1".'
      : 'There is none: is the environment variable set?';
    throw new TypeError(
      `apiUrl has to be an absolute http(s) URL without credentials, query or fragment. ${hint}`,
    );
  }
  return url.origin + url.pathname.replace(/\/+$/, '');
}
