// Sends one kind of body through the built proxy and prints what that took, as JSON. In a process of its
// own, so that nothing else counts: node --expose-gc proxyBody.mjs <kind>
const { createMediaUploadProxy } = await import(
  new URL('../../dist/proxy.js', import.meta.url).href
);

const MEGABYTE = 1_000_000;
const [, , kind = 'honest'] = process.argv;

/** What each kind repeats as its file, by how many bytes at once, and how many bytes it has. */
const KINDS = {
  honest: { piece: '%PDF-1.7 \u0001\u0002 stream', chunkBytes: 65_536, sizeBytes: 20 * MEGABYTE },
  letter: { piece: 'a', boundary: 'a'.repeat(70), chunkBytes: 65_536, sizeBytes: 20 * MEGABYTE },
  hyphens: {
    piece: '-',
    boundary: `${'-'.repeat(60)}x`,
    chunkBytes: 65_536,
    sizeBytes: 20 * MEGABYTE,
  },
  almost: {
    piece: `\r\n--${'a'.repeat(69)}b`,
    boundary: 'a'.repeat(70),
    chunkBytes: 65_536,
    sizeBytes: 20 * MEGABYTE,
  },
  'honest, 0.3 MB': { piece: '%PDF-1.7 stream', chunkBytes: 65_536, sizeBytes: 0.3 * MEGABYTE },
  'single bytes, 0.3 MB': { piece: '%PDF-1.7 stream', chunkBytes: 1, sizeBytes: 0.3 * MEGABYTE },
};
const found = Object.entries(KINDS).find(([name]) => name === kind);
if (!found) throw new Error(`There is no "${kind}".`);
/** @type {{ piece: string, boundary?: string, chunkBytes: number, sizeBytes: number }} */
const { piece, boundary = '----formdata-0123456789', chunkBytes, sizeBytes } = found[1];

const head = 'Content-Disposition: form-data; name=';
const before = Buffer.from(
  `--${boundary}\r\n${head}"domain"\r\n\r\ncases\r\n--${boundary}\r\n${head}"dotted_path"\r\n\r\noriginal_invoice\r\n` +
    `--${boundary}\r\n${head}"file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n`,
);
const file = Buffer.alloc(Math.max(65_536, chunkBytes), piece);
const after = Buffer.from(`\r\n--${boundary}--\r\n`);

/** @returns {Generator<Uint8Array>} */
function* chunks() {
  yield new Uint8Array(before);
  for (let sent = 0; sent < sizeBytes; sent += chunkBytes) {
    const at = chunkBytes === 1 ? sent % file.length : 0;
    yield new Uint8Array(file.subarray(at, at + chunkBytes));
  }
  yield new Uint8Array(after);
}

let isWeighed = false;
let keptBytes = 0;
/** Memory in use when nothing more can be collected. */
async function settledBytes() {
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
const proxy = createMediaUploadProxy({
  apiUrl: 'https://api.example',
  getAccessToken: () => 'token-0123456789',
  authorize: () => true,
  allow: [{ domain: 'cases', dottedPath: 'original_invoice' }],
  /** @type {(url: string, init: { body: ReadableStream<Uint8Array> }) => Promise<Response>} */
  fetch: async (_, { body }) => {
    const reader = body.getReader();
    while (!(await reader.read()).done);
    // What is kept for a second attempt is still here.
    if (isWeighed) keptBytes = await settledBytes();
    return Response.json({ _status: 'OK', url: 'https://storage.example/a' }, { status: 201 });
  },
});

async function once() {
  const source = chunks();
  const body = new ReadableStream(
    {
      pull(controller) {
        const { done, value } = source.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
    },
    { highWaterMark: 0 },
  );
  const headers = { 'content-type': `multipart/form-data; boundary="${boundary}"` };
  /** @type {RequestInit & { duplex: 'half' }} */
  const init = { method: 'POST', headers, body, duplex: 'half' };
  const answer = await proxy(new Request('http://app.example/media--upload/1', init));
  if (answer.status !== 201) throw new Error(await answer.text());
}

await once();
const startCpu = process.cpuUsage();
await once();
const cpu = process.cpuUsage(startCpu);
isWeighed = true;
const startBytes = await settledBytes();
await once();
process.stdout.write(
  JSON.stringify({
    cpuMs: (cpu.user + cpu.system) / 1000,
    keptMegabytes: (keptBytes - startBytes) / MEGABYTE,
  }),
);
