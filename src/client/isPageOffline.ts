/** Whether the browser knows that there is no network; false where it may not be asked. */
export function isPageOffline(): boolean {
  try {
    return navigator.onLine === false;
  } catch {
    return false;
  }
}
