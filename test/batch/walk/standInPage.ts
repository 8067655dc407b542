import { setMaxListeners } from 'node:events';

let listeners = 0;

/** Counts who listens. */
class CountedTarget extends EventTarget {
  override addEventListener(...given: Parameters<EventTarget['addEventListener']>): void {
    listeners += 1;
    super.addEventListener(...given);
  }

  override removeEventListener(...given: Parameters<EventTarget['removeEventListener']>): void {
    listeners -= 1;
    super.removeEventListener(...given);
  }
}

const target = Object.assign(new CountedTarget(), {
  navigator: { onLine: true },
  location: { protocol: 'https:', origin: 'https://app.example' },
  document: new CountedTarget(),
});

// Each engine asks before the page is left.
setMaxListeners(0, target);
// Before anything of ours is imported: what runs in a page finds it once, when it is loaded.
Object.assign(globalThis, { window: target });

/** The page in which a batch walks. */
export const standInPage = {
  listeners: (): number => listeners,
  /** Whether it is asked before the page is left. */
  isLeavingGuarded: (): boolean => {
    const leaving = new Event('beforeunload', { cancelable: true });
    target.dispatchEvent(leaving);
    return leaving.defaultPrevented;
  },
  setOnline: (isOnline: boolean): void => {
    if (target.navigator.onLine === isOnline) return;
    target.navigator.onLine = isOnline;
    target.dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
  },
};
