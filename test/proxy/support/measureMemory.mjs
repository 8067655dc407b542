// Sends 200 MB through the built proxy and prints how much memory that took: npm run build first.
// The sender and the API are processes of their own, so that what is measured is the proxy alone.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { Readable } from 'node:stream';

const MIB = 1024 * 1024;
const SENT_MIB = 200;
const [role, port] = process.argv.slice(2);

if (role === 'api') await playApi();
else if (role === 'sender') send(Number(port));
else await measure();

async function playApi() {
  const server = createServer((req, res) => {
    let bytes = 0;
    req.on('data', (chunk) => {
      bytes += chunk.length;
    });
    req.on('end', () =>
      res.end(JSON.stringify({ _status: 'OK', url: 'https://a.example', bytes })),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  process.send?.(server.address());
}

/** @param {number} hostPort */
function send(hostPort) {
  const path = '/media--upload/1';
  const headers = { 'content-type': 'multipart/form-data; boundary=bb' };
  const outgoing = request({ port: hostPort, method: 'POST', path, headers }, async (incoming) => {
    process.send?.(await incoming.setEncoding('utf8').reduce((text, chunk) => text + chunk, ''));
    process.exit();
  });
  const pieces = (function* () {
    const head = 'Content-Disposition: form-data; name=';
    yield `--bb\r\n${head}"domain"\r\n\r\ncases\r\n--bb\r\n${head}"dotted_path"\r\n\r\noriginal_invoice\r\n`;
    yield `--bb\r\n${head}"file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n`;
    for (let count = 0; count < SENT_MIB; count += 1) yield Buffer.alloc(MIB, count);
    yield '\r\n--bb--\r\n';
  })();
  Readable.from(pieces).pipe(outgoing);
}

async function measure() {
  const self = new URL(import.meta.url);
  const api = fork(self, ['api']);
  const [address] = await once(api, 'message');
  const built = new URL('../../../dist/proxy.js', import.meta.url);
  const { createMediaUploadProxy, toNodeListener } = await import(built.href);
  const proxy = createMediaUploadProxy({
    apiUrl: `http://127.0.0.1:${address.port}`,
    getAccessToken: () => 'token',
    authorize: () => true,
    allow: [{ domain: 'cases', dottedPath: 'original_invoice' }],
  });
  const server = createServer(toNodeListener(proxy)).listen(0);
  await once(server, 'listening');

  const used = () => process.memoryUsage.rss() / MIB;
  const before = used();
  let peak = before;
  const sampling = setInterval(() => {
    peak = Math.max(peak, used());
  }, 10);
  const startMs = performance.now();
  const sender = fork(self, ['sender', String(/** @type {any} */ (server.address()).port)]);
  const [answer] = await once(sender, 'message');
  const seconds = (performance.now() - startMs) / 1000;
  clearInterval(sampling);
  console.log(`${SENT_MIB} MiB through the proxy, fields checked, in ${seconds.toFixed(1)} s`);
  console.log(`resident memory: ${before.toFixed(0)} MiB before, ${peak.toFixed(0)} MiB at most`);
  console.log(`the API answered: ${answer}`);
  api.kill();
  server.close();
}
