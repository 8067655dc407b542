import { measureScan } from './measureScan.js';

// A worker of its own for each picture: it is ended from outside.
const { signal } = new AbortController();

addEventListener('message', async ({ data }: MessageEvent<Blob>) => {
  // Null where a worker cannot do it; the page may be able to.
  postMessage(await measureScan(data, signal).catch(() => null));
});
