import { cdp } from 'vitest/browser';

/** What the operating system can ask of a page. */
export interface EmulatedMedia {
  readonly 'forced-colors'?: 'active';
  readonly 'prefers-reduced-motion'?: 'reduce';
  readonly 'prefers-color-scheme'?: 'light' | 'dark';
}

/** Makes the browser say that the system asks for this; with nothing, for nothing any more. */
export async function emulateMedia(media: EmulatedMedia = {}): Promise<void> {
  const features = Object.entries(media).map(([name, value]) => ({ name, value }));
  await cdp().send('Emulation.setEmulatedMedia', { features });
}

/** Makes a finger the pointer, or the mouse again. */
export async function emulateTouch(enabled: boolean): Promise<void> {
  await cdp().send('Emulation.setTouchEmulationEnabled', { enabled, maxTouchPoints: 1 });
}
