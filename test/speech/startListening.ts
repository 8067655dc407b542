import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Desktop, startDesktop } from '../engines/desktop.js';
import { findCommand } from '../engines/findCommand.js';
import { pause } from '../engines/waiting.js';
import { readSpeech } from './readSpeech.js';

/** A desktop with a screen reader on it. */
export interface Listening {
  readonly desktop: Desktop;
  /** For a browser that is to be heard. */
  readonly env: NodeJS.ProcessEnv;
  /** All that was said so far, an utterance each, oldest first. */
  heard(): readonly string[];
  close(): Promise<void>;
}

const COMMANDS = ['Xvfb', 'xdotool', 'dbus-daemon', 'orca', 'speech-dispatcher'];
const LAUNCHERS = ['/usr/libexec/at-spi-bus-launcher', '/usr/lib/at-spi2-core/at-spi-bus-launcher'];

/** What is missing to hear a screen reader, as a sentence; null where all is there. */
export function missingForListening(): string | null {
  const missing = COMMANDS.filter((name) => !findCommand(name));
  if (!findCommand(...LAUNCHERS)) missing.push('at-spi2-core');
  if (missing.length > 0) return `${missing.join(', ')} is needed to hear a screen reader.`;
  // A second one would refuse to start.
  const user = String(process.getuid?.() ?? '');
  const { status } = spawnSync('pgrep', ['-u', user, '-x', 'orca']);
  return status === 0 ? 'Orca is running already.' : null;
}

/**
 * Of a home of its own. Without a sound card the speech server does not start, and Orca not with it, unless
 * it has a mute voice. Orca's log would be written in blocks, and so be far behind.
 */
const HOME_FILES = {
  '.local/share/orca/orca-customizations.py':
    'from orca import debug\ndebug.debugFile.reconfigure(line_buffering=True)\n',
  '.asoundrc': 'pcm.!default { type null }\n',
  '.config/speech-dispatcher/speechd.conf':
    'LogLevel 0\nAudioOutputMethod "alsa"\nAddModule "mute" "sd_generic" "mute.conf"\nDefaultModule mute\n',
  '.config/speech-dispatcher/modules/mute.conf':
    'GenericExecuteSynth "true"\nAddVoice "en" "MALE1" "en"\nDefaultVoice "en"\n',
};

const START_LIMIT_MS = 60_000;

/** Starts Orca on a screen that nobody sees, with a voice that nobody hears, and waits until it is on. */
export async function startListening(): Promise<Listening> {
  const home = mkdtempSync(join(tmpdir(), 'uploader-speech-'));
  const desktop = await startDesktop();
  const children: ChildProcess[] = [];
  const runtime = join(home, 'run');
  const log = join(home, 'orca.log');
  mkdirSync(runtime, { mode: 0o700 });
  for (const [path, text] of Object.entries(HOME_FILES)) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  }
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    DISPLAY: desktop.display,
    HOME: home,
    XDG_RUNTIME_DIR: runtime,
    LANG: 'C.UTF-8',
    GNOME_ACCESSIBILITY: '1',
    ACCESSIBILITY_ENABLED: '1',
  };
  const close = async (): Promise<void> => {
    // Gently: the bus of the accessibility tree ends with its launcher only so.
    for (const child of children.reverse()) await ended(child);
    endSpeechServer(runtime);
    desktop.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  const heard = (): readonly string[] =>
    existsSync(log) ? readSpeech(readFileSync(log, 'utf8')) : [];
  try {
    env['DBUS_SESSION_BUS_ADDRESS'] = await startBus(children, env);
    const start = (command: string, ...args: string[]): void =>
      void children.push(spawn(command, args, { env, stdio: 'ignore' }));
    start(findCommand(...LAUNCHERS) ?? '', '--launch-immediately', '--a11y=1', '--screen-reader=1');
    await pause(500);
    start('orca', `--debug-file=${log}`);
    const beganMs = performance.now();
    while (!heard().some((line) => line.startsWith('Screen reader on'))) {
      if (performance.now() - beganMs > START_LIMIT_MS) throw new Error('Orca says nothing.');
      await pause(200);
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { desktop, env, heard, close };
}

/** Starts a session's message bus. @returns its address */
async function startBus(children: ChildProcess[], env: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  children.push(child);
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', (said: Buffer) => resolve(said.toString().trim()));
    child.once('error', reject);
    child.once('exit', () => reject(new Error('The message bus did not start.')));
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise<void>((resolve) => void child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
  await exit;
  clearTimeout(timer);
}

/** It was started by the screen reader, and outlives it. */
function endSpeechServer(runtime: string): void {
  try {
    const pid = readFileSync(join(runtime, 'speech-dispatcher/pid/speech-dispatcher.pid'), 'utf8');
    process.kill(Number(pid), 'SIGTERM');
  } catch {
    // It did not start, or is gone.
  }
}
