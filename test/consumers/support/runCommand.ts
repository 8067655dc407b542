import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** Where a command runs, and with what. */
export interface CommandOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>> | undefined;
}

/** A command that is running, and what it has said. */
export interface RunningCommand {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly end: () => Promise<void>;
}

/** Starts a Node script. It stays in our process group, so that it goes when a run is killed. */
export function startNode(args: readonly string[], options: CommandOptions): RunningCommand {
  return start(process.execPath, args, options);
}

/**
 * Runs a command of npm's to its end.
 *
 * @throws {Error} with what it said, where it fails
 */
export async function runNpm(args: readonly string[], options: CommandOptions): Promise<void> {
  const npm = process.env['npm_execpath'];
  const { child, output } = npm
    ? startNode([npm, ...args], options)
    : start('npm', args, options, process.platform === 'win32');
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`npm ${args.join(' ')}: exit code ${code}\n${output()}`);
}

function start(
  command: string,
  args: readonly string[],
  { cwd, env }: CommandOptions,
  shell = false,
): RunningCommand {
  // Development settings of whoever starts this have no place in an app's build.
  const { NODE_ENV: _, VITEST: __, ...inherited } = process.env;
  const child = spawn(command, args, {
    cwd,
    shell,
    env: { ...inherited, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output = (output + chunk).slice(-20_000);
    });
  }
  return {
    child,
    output: () => output,
    end: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.kill();
      await exited;
    },
  };
}
