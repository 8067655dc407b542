import { type ChildProcess, spawn } from 'node:child_process';

/**
 * Starts a screen that nobody sees, for as long as its process lives.
 *
 * @returns its name, for `DISPLAY`
 */
export async function startDisplay(children: ChildProcess[]): Promise<string> {
  const child = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  children.push(child);
  const said = await new Promise<Buffer>((resolve, reject) => {
    child.stdio[3]?.once('data', resolve);
    child.once('error', reject);
    child.once('exit', () => reject(new Error('Xvfb did not start.')));
  });
  return `:${said.toString().trim()}`;
}
