import { expect } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';

interface ChooserSession {
  on(event: 'Page.fileChooserOpened', listener: (opened: { backendNodeId: number }) => void): void;
  off(event: 'Page.fileChooserOpened', listener: (opened: { backendNodeId: number }) => void): void;
  send(method: string, parameters: object): Promise<unknown>;
}

/** Gives a viewer of the browser's own the time to take a key. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 320));
}

/** The text of what has the focus; fails where nothing has, which is the body. */
export function focusedText(): string {
  const { activeElement } = document;
  if (!activeElement || activeElement === document.body) throw new Error('The focus is lost');
  return activeElement.textContent?.trim() ?? '';
}

/** Waits for the focus to be on the control with this text. */
export async function expectFocus(text: string, timeout = 8000): Promise<void> {
  await expect.poll(focusedText, { timeout, interval: 10 }).toBe(text);
}

/** Presses what has the focus, with a key. */
export async function pressKey(key: '{Enter}' | ' '): Promise<void> {
  await userEvent.keyboard(key);
}

/**
 * Presses the focused button, waits for the browser's own file picker, and takes a file from the disk
 * in it.
 */
export async function pickWithKey(key: '{Enter}' | ' ', fileName: string): Promise<void> {
  const session = cdp() as unknown as ChooserSession;
  await session.send('Page.enable', {});
  await session.send('Page.setInterceptFileChooserDialog', { enabled: true });
  try {
    const opened = new Promise<{ backendNodeId: number }>((resolve) => {
      const listen = (event: { backendNodeId: number }): void => {
        session.off('Page.fileChooserOpened', listen);
        resolve(event);
      };
      session.on('Page.fileChooserOpened', listen);
    });
    await pressKey(key);
    const { backendNodeId } = await opened;
    const files = [`${import.meta.env['VITE_SAMPLES']}/${fileName}`];
    await session.send('DOM.setFileInputFiles', { files, backendNodeId });
  } finally {
    await session.send('Page.setInterceptFileChooserDialog', { enabled: false });
  }
}
