/**
 * Whether the page has a cookie of this name; false where it may not look. Where there is none, axios
 * need not wait for the browser's asynchronous cookie store.
 */
export function hasXsrfCookie(name: string | undefined): boolean {
  try {
    return document.cookie.split(/;\s*/).some((cookie) => cookie.startsWith(`${name}=`));
  } catch {
    // No document, or one in a sandbox.
    return false;
  }
}
