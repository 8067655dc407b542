import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findCommand } from './findCommand.js';
import { startDisplay } from './startDisplay.js';
import { pause } from './waiting.js';

/** A screen with a keyboard, a pointer and a clipboard of its own, for windows that are really there. */
export interface Desktop {
  /** For `DISPLAY`. */
  readonly display: string;
  /** Moves the pointer, in pixels of the screen. */
  movePointer(x: number, y: number): void;
  /** Presses the left button where the pointer is, so often in quick succession. */
  click(times?: number): void;
  /** Keeps a key down, which the system repeats. */
  hold(key: string, forMs: number): Promise<void>;
  /** Presses keys together, as `ctrl+v` or `Tab`, in the window that is in front. */
  press(keys: string): void;
  /** Gives the keyboard to the largest window. */
  focusWindow(): void;
  /** Puts a picture of the disk on the clipboard. */
  copyPicture(path: string): Promise<void>;
  /** Shows a file of the disk in a small window, to be dragged from {@link FILE_PLACE}. */
  showFile(path: string): Promise<void>;
  /** Presses the button at one place and lets it go at another, in steps as a hand makes them. */
  drag(from: Place, to: Place): Promise<void>;
  close(): void;
}

/** Pixels of the screen. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where the file lies that can be dragged. */
export const FILE_PLACE: Place = { x: 1200, y: 965 };

/** Debian's own, which has the bindings of its package. */
const PYTHON = '/usr/bin/python3';

/** What is missing to drag a file from another window, as a sentence; null where all is there. */
export function missingForFileDrags(): string | null {
  const { status } = spawnSync(PYTHON, ['-c', 'import gi; gi.require_version("Gtk", "3.0")']);
  return status === 0 ? null : 'A file is dragged from a window of GTK (Debian: python3-gi).';
}

const DRAG_STEPS = 20;
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
  const isShown = (name: string): boolean => {
    try {
      return run('search', '--onlyvisible', '--name', name).trim() !== '';
    } catch {
      return false;
    }
  };
  return {
    display,
    movePointer: (x, y) => void run('mousemove', String(Math.round(x)), String(Math.round(y))),
    click: (times = 1) => void run('click', '--repeat', String(times), '--delay', '60', '1'),
    hold: async (key, forMs) => {
      run('keydown', key);
      await pause(forMs);
      run('keyup', key);
    },
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
    showFile: async (path) => {
      const script = fileURLToPath(new URL('dragSource.py', import.meta.url));
      const child = spawn(PYTHON, [script, path], { env, stdio: 'ignore' });
      children.push(child);
      for (let tries = 0; tries < 100; tries += 1) {
        if (isShown('Files')) return;
        await pause(50);
      }
      throw new Error('The window with the file did not appear.');
    },
    drag: async (from, to) => {
      run('mousemove', String(from.x), String(from.y));
      await pause(150);
      run('mousedown', '1');
      for (let step = 1; step <= DRAG_STEPS; step += 1) {
        const part = step / DRAG_STEPS;
        const x = Math.round(from.x + (to.x - from.x) * part);
        const y = Math.round(from.y + (to.y - from.y) * part);
        run('mousemove', String(x), String(y));
        await pause(40);
      }
      await pause(400);
      run('mouseup', '1');
      await pause(400);
    },
    close: () => {
      for (const child of children.reverse()) child.kill('SIGKILL');
    },
  };
}
