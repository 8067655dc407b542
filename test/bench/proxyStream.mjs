// Streams uploads through the built proxy and through a bare pipe of Node's, and prints what each took, as
// JSON: node proxyStream.mjs
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const MEGABYTE = 1_000_000;
const BOUNDARY = '----formdata-0123456789';
const field = 'Content-Disposition: form-data; name=';
const before = Buffer.from(
  `--${BOUNDARY}\r\n${field}"domain"\r\n\r\ncases\r\n--${BOUNDARY}\r\n${field}"dotted_path"\r\n\r\noriginal_invoice\r\n` +
    `--${BOUNDARY}\r\n${field}"file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n`,
);
const after = Buffer.from(`\r\n--${BOUNDARY}--\r\n`);
/** Bytes as those of a picture: each as frequent as any other. */
const piece = randomBytes(65_536);

/** An API that reads a form as it comes, keeps nothing of it and says that it is stored. */
const api = createServer(async (req, res) => {
  for await (const _ of req);
  res.writeHead(201, { 'content-type': 'application/json' });
  res.end('{"_status":"OK","url":"https://storage.example/a"}');
});
api.listen(0, '127.0.0.1');
await once(api, 'listening');

/** @param {import('node:http').Server} server */
function portOf(server) {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('There is no port.');
  return address.port;
}

/** @param {number} sizeBytes @returns {Generator<Buffer>} */
function* formOf(sizeBytes) {
  yield before;
  for (let left = sizeBytes; left > 0; left -= piece.length) yield piece.subarray(0, left);
  yield after;
}

/** @param {number} port @param {number} sizeBytes */
async function upload(port, sizeBytes) {
  const sending = request({
    port,
    host: '127.0.0.1',
    method: 'POST',
    path: '/media--upload/case-1',
    headers: {
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      'content-length': before.length + sizeBytes + after.length,
    },
  });
  Readable.from(formOf(sizeBytes), { objectMode: false }).pipe(sending);
  const [answer] = await once(sending, 'response');
  for await (const _ of answer);
  if (answer.statusCode !== 201) throw new Error(`The answer is ${answer.statusCode}.`);
}

/** @param {'ours' | 'pipe'} kind */
async function measure(kind) {
  const script = fileURLToPath(new URL('proxyServer.mjs', import.meta.url));
  const server = fork(script, [kind, `http://127.0.0.1:${portOf(api)}`], {
    execArgv: ['--expose-gc'],
  });
  /** @param {string} word */
  const ask = async (word) => {
    server.send(word);
    const [taken] = await once(server, 'message');
    return taken;
  };
  const [port] = await once(server, 'message');
  const many = () => Promise.all(Array.from({ length: 50 }, () => upload(port, 5 * MEGABYTE)));
  await upload(port, 20 * MEGABYTE);
  await ask('begin');
  await upload(port, 200 * MEGABYTE);
  const large = await ask('end');
  await ask('begin');
  await many();
  const atOnce = await ask('end');
  server.kill();
  return {
    largeMegabytes: large.aboveIdleMegabytes,
    cpuMsPerMegabyte: large.cpuMs / 200,
    atOnceMegabytes: atOnce.aboveIdleMegabytes,
  };
}

process.stdout.write(JSON.stringify({ ours: await measure('ours'), pipe: await measure('pipe') }));
process.exit(0);
