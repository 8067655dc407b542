import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { engineOf, referenceId } from './support/engine.js';

const HOUR_MS = 3_600_000;

// A clock of each kind, set apart by the tests.
let wallMs = 0;
let monotonicMs = 0;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  wallMs = Date.UTC(2026, 0, 5);
  monotonicMs = 1000;
  vi.spyOn(Date, 'now').mockImplementation(() => wallMs);
  vi.spyOn(performance, 'now').mockImplementation(() => monotonicMs);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** An engine whose invoice has a link that is valid for an hour from now. */
function withLink() {
  const expires = wallMs / 1000 + 3600;
  const url = `https://files.test/known?Expires=${expires}&Signature=x`;
  return engineOf({ media: { url, referenceId } });
}

type Engine = ReturnType<typeof engineOf>;
const linkOf = ({ session }: Engine): string | undefined => session.getState().stored?.link;

describe('a link that is valid for an hour', () => {
  it('is dead after an hour in which the computer was awake', () => {
    const engine = withLink();
    expect(linkOf(engine)).toBe('valid');
    wallMs += HOUR_MS;
    monotonicMs += HOUR_MS;
    vi.advanceTimersByTime(HOUR_MS);
    expect(linkOf(engine)).toBe('expired');
  });

  it.each(['visibilitychange', 'pageshow', 'online'])(
    'is dead after three hours of sleep, as soon as the page is back (%s)',
    (type) => {
      const engine = withLink();
      // While a computer sleeps, timers and the monotonic clock stand still.
      wallMs += 3 * HOUR_MS;
      expect(linkOf(engine)).toBe('valid');
      engine.page.dispatchEvent(new Event(type));
      expect(linkOf(engine)).toBe('expired');
    },
  );

  it('does not live longer by a clock that is set back', () => {
    const engine = withLink();
    wallMs -= 24 * HOUR_MS;
    monotonicMs += HOUR_MS;
    engine.page.dispatchEvent(new Event('pageshow'));
    expect(linkOf(engine)).toBe('expired');
  });

  it('is valid after half an hour of sleep, and ends at its hour', () => {
    const engine = withLink();
    wallMs += HOUR_MS / 2;
    engine.page.dispatchEvent(new Event('visibilitychange'));
    expect(linkOf(engine)).toBe('valid');
    wallMs += HOUR_MS / 2;
    monotonicMs += HOUR_MS / 2;
    vi.advanceTimersByTime(HOUR_MS / 2);
    expect(linkOf(engine)).toBe('expired');
  });

  it('can be asked for again where the host never answers', async () => {
    const refreshUrl = vi.fn(() => new Promise<string>(() => undefined));
    const expires = wallMs / 1000 - 1;
    const url = `https://files.test/known?Expires=${expires}&Signature=x`;
    const engine = engineOf({ media: { url, referenceId }, refreshUrl });
    void engine.session.refresh();
    expect(linkOf(engine)).toBe('refreshing');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(linkOf(engine)).not.toBe('refreshing');
    void engine.session.refresh();
    await vi.advanceTimersByTimeAsync(0);
    expect(refreshUrl).toHaveBeenCalledTimes(2);
  });
});
