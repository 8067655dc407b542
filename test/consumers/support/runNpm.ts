import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** Where a command of npm runs, and with what. */
export interface NpmOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>> | undefined;
}

/** A command that is running, and what it has said. */
export interface RunningCommand {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** Ends it with all that it started. */
  readonly end: () => Promise<void>;
}

/** Starts a command of npm's. */
export function startNpm(args: readonly string[], { cwd, env }: NpmOptions): RunningCommand {
  const npm = process.env['npm_execpath'];
  const [command, all] = npm ? [process.execPath, [npm, ...args]] : ['npm', args];
  // Development settings of whoever starts this have no place in an app's build.
  const { NODE_ENV: _, VITEST: __, ...inherited } = process.env;
  const child = spawn(command, all, {
    cwd,
    env: { ...inherited, NEXT_TELEMETRY_DISABLED: '1', ...env },
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output = (output + chunk).slice(-20_000);
    });
  }
  return {
    child,
    output: () => output,
    end: async () => {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      // npm passes no signal on to what it started: the whole group has to go.
      if (process.platform === 'win32') spawn('taskkill', ['/pid', String(child.pid), '/t', '/f']);
      else process.kill(-child.pid, 'SIGKILL');
      await exited;
    },
  };
}

/**
 * Runs a command of npm's to its end.
 *
 * @throws {Error} with what it said, where it fails
 */
export async function runNpm(args: readonly string[], options: NpmOptions): Promise<void> {
  const running = startNpm(args, options);
  const [code] = await once(running.child, 'exit');
  if (code !== 0) throw new Error(`npm ${args.join(' ')}: exit code ${code}\n${running.output()}`);
}
