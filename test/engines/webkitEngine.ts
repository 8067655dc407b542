import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { Builder, By, type WebDriver } from 'selenium-webdriver';
import type { Engine, EngineKind, EnginePage } from './engine.js';
import { findCommand } from './findCommand.js';
import { startDisplay } from './startDisplay.js';

const findDriver = (): string | null =>
  findCommand(process.env['WEBKIT_DRIVER'], 'WebKitWebDriver');

const findMiniBrowser = (): string | null =>
  findCommand(
    process.env['MINIBROWSER'],
    ...['x86_64-linux-gnu', 'aarch64-linux-gnu'].flatMap((machine) =>
      ['4.1', '4.0', '6.0'].map(
        (version) => `/usr/lib/${machine}/webkit2gtk-${version}/MiniBrowser`,
      ),
    ),
    '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
    'MiniBrowser',
  );

/** WebKit's GTK port, driven over WebDriver; without a display it gets one of its own. */
export const webkit: EngineKind = {
  name: 'webkit',
  canGoOffline: false,
  givesPictures: false,
  missing: () => {
    if (!findDriver() || !findMiniBrowser()) {
      return 'WebKitWebDriver or MiniBrowser is not there: install them (Debian: webkit2gtk-driver), or name them in WEBKIT_DRIVER and MINIBROWSER.';
    }
    return process.env['DISPLAY'] || findCommand('Xvfb')
      ? null
      : 'WebKit needs a display: install Xvfb (Debian: xvfb), or set DISPLAY.';
  },
  start: async (window) => {
    const children: ChildProcess[] = [];
    const endAll = (): void => {
      for (const child of children) child.kill('SIGKILL');
    };
    process.once('exit', endAll);
    const display = window ?? process.env['DISPLAY'] ?? (await startDisplay(children));
    const port = await freePort();
    const driverProcess = spawn(findDriver() ?? '', ['--host=127.0.0.1', `--port=${port}`], {
      env: {
        ...process.env,
        DISPLAY: display,
        // Without a graphics card both cost more than they give.
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
        LIBGL_ALWAYS_SOFTWARE: '1',
        NO_AT_BRIDGE: '1',
      },
      stdio: 'ignore',
    });
    children.push(driverProcess);
    await untilListening(port);
    const driver = await new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation'] },
      })
      .build();
    const capabilities = await driver.getCapabilities();
    return engineOf(driver, String(capabilities.get('browserVersion')), endAll);
  },
};

function engineOf(driver: WebDriver, version: string, endAll: () => void): Engine {
  return {
    version: `WebKitGTK ${version}`,
    // One window for all: a new address is a new page.
    newPage: async () => pageOf(driver),
    close: async () => {
      await driver.quit().catch(() => undefined);
      endAll();
    },
  };
}

function pageOf(driver: WebDriver): EnginePage {
  return {
    open: (url) => driver.get(url),
    chooseFiles: (...paths) =>
      driver.findElement(By.css('input[type=file]')).sendKeys(paths.join('\n')),
    press: async (text, { times = 1, nth = 1 } = {}) => {
      const path = `(//button[normalize-space()="${text}"])[${nth}]`;
      const button = await driver.findElement(By.xpath(path));
      await driver.executeScript('arguments[0].scrollIntoView({ block: "center" })', button);
      const move = driver.actions().move({ origin: button });
      for (let count = 0; count < times; count += 1) move.click();
      await move.perform();
    },
    read: (expression) => driver.executeScript<string>(`return String(${expression})`),
    setOffline: null,
    close: () => driver.get('about:blank'),
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('There is no free port.');
  return address.port;
}

async function untilListening(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const isThere = await fetch(`http://127.0.0.1:${port}/status`).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver did not start.');
}
