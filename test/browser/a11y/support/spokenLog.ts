/** What assistive technology was told, in order. */
export interface SpokenLog {
  readonly polite: readonly string[];
  readonly alerts: readonly string[];
  readonly stop: () => void;
}

const POLITE = '[role=status], [aria-live=polite]';
const ALERT = '[role=alert], [aria-live=assertive]';

/**
 * Writes down each text of a live region as a screen reader would hear it: a polite region when its
 * text changes, an alert when it comes or its text changes.
 */
export function startSpokenLog(container: Element): SpokenLog {
  const polite: string[] = [];
  const alerts: string[] = [];
  const known = new Map<Element, string>();

  const note = (): void => {
    for (const region of container.querySelectorAll(`${POLITE}, ${ALERT}`)) {
      const text = region.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
      const before = known.get(region);
      known.set(region, text);
      if (text === '' || text === before) continue;
      if (region.matches(ALERT)) alerts.push(text);
      // A polite region that comes with its text is not heard; one that changes is.
      else if (before !== undefined) polite.push(text);
    }
  };
  note();
  const observer = new MutationObserver(note);
  observer.observe(container, { subtree: true, childList: true, characterData: true });
  return { polite, alerts, stop: () => observer.disconnect() };
}
