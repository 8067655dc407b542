import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { findCommand } from './findCommand.js';
import { pause } from './stage.js';
import { startDisplay } from './startDisplay.js';

/** A screen with a keyboard, a pointer and a clipboard of its own, for windows that are really there. */
export interface Desktop {
  /** For `DISPLAY`. */
  readonly display: string;
  /** Moves the pointer, in pixels of the screen. */
  movePointer(x: number, y: number): void;
  /** Presses the left button where the pointer is. */
  click(): void;
  /** Presses keys together, as `ctrl+v` or `Tab`, in the window that is in front. */
  press(keys: string): void;
  /** Gives the keyboard to the largest window. */
  focusWindow(): void;
  /** Puts a picture of the disk on the clipboard. */
  copyPicture(path: string): Promise<void>;
  close(): void;
}

const COMMANDS = ['Xvfb', 'xdotool', 'xclip'];

/** What is missing for a desktop, as a sentence; null where all is there. */
export function missingForDesktop(): string | null {
  const missing = COMMANDS.filter((name) => !findCommand(name));
  return missing.length === 0 ? null : `${missing.join(', ')} is needed for a real window.`;
}

export async function startDesktop(): Promise<Desktop> {
  const children: ChildProcess[] = [];
  const display = await startDisplay(children);
  const env = { ...process.env, DISPLAY: display };
  const run = (...args: string[]): string =>
    execFileSync('xdotool', args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return {
    display,
    movePointer: (x, y) => void run('mousemove', String(Math.round(x)), String(Math.round(y))),
    click: () => void run('click', '1'),
    press: (keys) => void run('key', '--clearmodifiers', keys),
    focusWindow: () => {
      const windows = run('search', '--onlyvisible', '--name', '.').trim().split('\n');
      const areaOf = (id: string): number => {
        const sides = run('getwindowgeometry', '--shell', id).match(/(?:WIDTH|HEIGHT)=\d+/g) ?? [];
        return sides.reduce((area, side) => area * Number(side.split('=')[1]), 1);
      };
      const largest = windows.sort((one, other) => areaOf(other) - areaOf(one))[0];
      if (largest) run('windowfocus', '--sync', largest);
    },
    copyPicture: async (path) => {
      // It stays, to hand the picture over when it is pasted.
      children.push(
        spawn('xclip', ['-selection', 'clipboard', '-t', 'image/png', '-i', path, '-quiet'], {
          env,
          stdio: 'ignore',
        }),
      );
      await pause(300);
    },
    close: () => {
      for (const child of children.reverse()) child.kill('SIGKILL');
    },
  };
}
