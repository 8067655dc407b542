import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';
import { standInPlugin } from '../support/standInPlugin.js';

/** The uploader's page on a server of its own. */
export interface ServedApp {
  /** Of the page, and of the stand-in API beside it. */
  readonly origin: string;
  close(): Promise<void>;
}

const CORE_APP = fileURLToPath(new URL('app', import.meta.url));

/**
 * Builds the pages of a folder for production, and serves them with the stand-in API on the same origin.
 */
export async function serveApp(
  root: string = CORE_APP,
  pages: readonly string[] = ['index.html', 'several.html', 'batch.html'],
): Promise<ServedApp> {
  const outDir = mkdtempSync(join(tmpdir(), 'uploader-app-'));
  const common = { root, configFile: false, logLevel: 'error' } as const;
  await build({
    ...common,
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      rolldownOptions: { input: pages.map((name) => join(root, name)) },
    },
  });
  const server = await preview({
    ...common,
    plugins: [standInPlugin()],
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const address = server.httpServer.address();
  if (typeof address !== 'object' || address === null) throw new Error('The page is not served.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: async () => {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
