/** What was reported to the page, and the way to stop listening. */
export interface ReportedErrors {
  readonly errors: readonly unknown[];
  readonly stop: () => void;
}

/** Takes what `reportError` shows to a page away from the test runner. */
export function catchReported(): ReportedErrors {
  const errors: unknown[] = [];
  const listen = (event: Event): void => {
    // A picture that does not load fires one as well, which is for the picture.
    if (!(event instanceof ErrorEvent)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    errors.push(event.error);
  };
  window.addEventListener('error', listen, { capture: true });
  return { errors, stop: () => window.removeEventListener('error', listen, { capture: true }) };
}
