/** Whether the page's requests go through a service worker; false where the page may not ask. */
export function isServiceWorkerInControl(): boolean {
  try {
    return !!navigator.serviceWorker.controller;
  } catch {
    // No such browser, or a sandboxed frame, in which the getter throws.
    return false;
  }
}
