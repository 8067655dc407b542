// The backend's half, or a bare pipe of Node's, as a server in a process of its own, so that nothing else
// counts: node --expose-gc proxyServer.mjs ours|pipe API. Says its port, then what was taken since it was
// last asked.
import { createServer, request } from 'node:http';

const [, , kind = 'ours', apiUrl = ''] = process.argv;
const MEGABYTE = 1_000_000;
const LOOK_MS = 10;

/** @returns {Promise<import('node:http').RequestListener>} */
async function ours() {
  const { createMediaUploadProxy, toNodeListener } = await import(
    new URL('../../dist/proxy.js', import.meta.url).href
  );
  return toNodeListener(
    createMediaUploadProxy({
      apiUrl,
      getAccessToken: () => 'token-0123456789',
      authorize: () => true,
      allow: [{ domain: 'cases', dottedPath: 'original_invoice' }],
    }),
  );
}

/** @type {import('node:http').RequestListener} */
function pipe(req, res) {
  const { 'content-type': type, 'content-length': length } = req.headers;
  const headers = { 'content-type': type, 'content-length': length, 'x-api-key': 'token' };
  const onward = request(new URL(req.url ?? '', apiUrl), { method: 'POST', headers }, (answer) => {
    res.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(res);
  });
  req.pipe(onward);
}

/** Memory of the process itself, in bytes: what a host pays for. */
const usedBytes = () => process.memoryUsage().rss;

const server = createServer(kind === 'ours' ? await ours() : pipe);
let idleBytes = 0;
let mostBytes = 0;
let cpu = process.cpuUsage();
setInterval(() => {
  mostBytes = Math.max(mostBytes, usedBytes());
}, LOOK_MS);

process.on('message', async (word) => {
  const { user, system } = process.cpuUsage(cpu);
  const taken = {
    cpuMs: (user + system) / 1000,
    aboveIdleMegabytes: (mostBytes - idleBytes) / MEGABYTE,
  };
  if (word === 'begin') {
    for (let round = 0; round < 3; round += 1) {
      globalThis.gc?.();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    idleBytes = usedBytes();
    mostBytes = idleBytes;
    cpu = process.cpuUsage();
  }
  process.send?.(taken);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' ? address?.port : undefined);
});
