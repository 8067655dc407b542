import { createServer, type ViteDevServer } from 'vite';
import { expect, it, onTestFinished } from 'vitest';
import { standInPlugin } from '../support/standInPlugin.js';
import { CASE, post, store } from './standIn.js';

/** A Vite dev server whose other plugins answer everything, as single-page fallbacks do. */
async function devServer(): Promise<{ server: ViteDevServer; origin: string }> {
  const server = await createServer({
    configFile: false,
    logLevel: 'silent',
    appType: 'custom',
    server: { port: 0, host: '127.0.0.1', ws: false },
    optimizeDeps: { noDiscovery: true },
    plugins: [
      {
        name: 'catch-all',
        enforce: 'pre',
        configureServer: ({ middlewares }) => {
          middlewares.use((_request, response) => response.end('the page'));
        },
      },
      standInPlugin(),
    ],
  });
  onTestFinished(() => server.close());
  await server.listen();
  const address = server.httpServer?.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { server, origin: `http://127.0.0.1:${port}` };
}

it('answers on the dev server’s own origin, before anybody else, and leaves the rest to others', async () => {
  const { origin } = await devServer();
  expect((await post(origin)).status).toBe(201);
  expect((await (await fetch(`${origin}/cases/${CASE}`)).json())._id).toBe(CASE);
  for (const path of ['/', '/media--upload', '/casesheet']) {
    expect(await (await fetch(origin + path)).text()).toBe('the page');
  }
});

it('keeps files on another origin, which closes with the dev server', async () => {
  const { server, origin } = await devServer();
  const url = await store(origin);
  expect(new URL(url).origin).not.toBe(origin);
  expect((await fetch(url)).status).toBe(200);
  await server.close();
  await expect(fetch(url)).rejects.toThrow();
});

it('tells tests what arrived for a case, and forgets it when asked to', async () => {
  const { origin } = await devServer();
  const uploadsOf = async (query: string): Promise<{ referenceId: string }[]> =>
    (await fetch(`${origin}/__stand-in/uploads${query}`)).json();
  await post(origin);
  await post(origin, { referenceId: 'scenario-stored~a' });
  expect(await uploadsOf('')).toHaveLength(2);
  expect(await uploadsOf('?referenceId=scenario-stored~a')).toMatchObject([
    { referenceId: 'scenario-stored~a', status: 201, contentType: 'application/pdf' },
  ]);
  const clear = (query: string) => fetch(`${origin}/__stand-in/clear${query}`, { method: 'POST' });
  expect((await clear('?referenceId=scenario-stored~a')).status).toBe(204);
  expect(await uploadsOf('')).toHaveLength(1);
  await clear('');
  expect(await uploadsOf('')).toEqual([]);
  expect((await fetch(`${origin}/__stand-in/else`)).status).toBe(404);
});
