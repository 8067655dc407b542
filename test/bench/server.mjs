import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { basename, extname, join, normalize } from 'node:path';

/**
 * The pages, and what they upload to, in a process of its own: `node server.mjs FOLDER`. Answers
 * `POST /upload?rate=MEGABYTES` and `/upload?after=MILLISECONDS`, and, the same, the Media Upload API's path
 * for a case, for `rate-N`, and for `after-N~CASE`.
 */
const work = process.argv[2] ?? '.';
/** @type {{ (options: object): import('node:stream').Writable }} */
const busboy = createRequire(join(work, 'package.json'))('busboy');

/** @type {Record<string, string>} */
const types = { '.js': 'text/javascript', '.css': 'text/css', '.png': 'image/png' };

// Isolated, so that the page's clock is exact.
const headers = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cache-control': 'no-store',
};

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {number} megabytesPerSecond 0 for as fast as it goes
 * @param {number} answerAfterMs Counted from when all of it is here.
 */
function takeUpload(request, response, megabytesPerSecond, answerAfterMs) {
  const rate = megabytesPerSecond * 1024 * 1024;
  const beganMs = performance.now();
  let bytes = 0;
  let mimeType = '';
  const form = busboy({ headers: request.headers });
  form.on('file', (_name, stream, info) => {
    mimeType = info.mimeType;
    stream.on('data', (/** @type {Buffer} */ chunk) => {
      bytes += chunk.length;
      if (!rate) return;
      const aheadMs = (bytes / rate) * 1000 - (performance.now() - beganMs);
      if (aheadMs <= 5) return;
      stream.pause();
      setTimeout(() => stream.resume(), aheadMs);
    });
  });
  const answer = () => {
    const stored = mimeType === 'image/png' ? '10m-a.png' : '1k-a.pdf';
    const expires = Math.floor(Date.now() / 1000) + 3600;
    const url = `http://${request.headers.host}/stored/${stored}?Expires=${expires}&Signature=x`;
    response.writeHead(201, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify({ _status: 'OK', url, bytes }));
  };
  form.on('close', () => {
    if (answerAfterMs > 0) setTimeout(answer, answerAfterMs);
    else answer();
  });
  request.pipe(form);
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} file
 */
function sendFile(response, file) {
  if (!file.startsWith(work) || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(204, headers).end();
    return;
  }
  const type = types[extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, ...headers });
  createReadStream(file).pipe(response);
}

/** @param {string} name */
function pageOf(name) {
  const hasStyles = existsSync(join(work, 'dist', name, 'page.css'));
  const styles = hasStyles ? `<link rel="stylesheet" href="/dist/${name}/page.css">` : '';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title>${styles}</head><body><div id="app" style="width:640px"></div><script type="module" src="/dist/${name}/page.js"></script></body></html>`;
}

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (request.method === 'POST') {
    const rate = searchParams.get('rate') ?? /rate-(\d+)$/.exec(pathname)?.[1];
    const after = searchParams.get('after') ?? /after-(\d+)(?:~|%7E)/.exec(pathname)?.[1];
    takeUpload(request, response, Number(rate ?? 0), Number(after ?? 0));
  } else if (pathname.startsWith('/page/')) {
    response.writeHead(200, { 'content-type': 'text/html', ...headers });
    response.end(pageOf(basename(pathname)));
  } else if (pathname.startsWith('/stored/')) {
    sendFile(response, join(work, 'samples', basename(pathname)));
  } else {
    sendFile(response, join(work, normalize(pathname)));
  }
});
server.keepAliveTimeout = 60_000;
process.on('disconnect', () => process.exit());
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' ? address?.port : undefined);
});
