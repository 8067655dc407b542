import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createMediaUploadProxy } from '../../src/proxy/createMediaUploadProxy.js';
import type { ProxyTimeouts } from '../../src/proxy/proxyOptions.js';
import { COSTLY_ANSWERS, ENDLESS_ANSWERS, STORED_ANSWER } from './brokenApi.js';
import { FILE_HEAD, FORM_END, listenAsHost, openUpload, STORED } from './servers.js';

/** An API on bare sockets: what it answers is written by hand, once a form has arrived. */
async function listenRaw(answerTo: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    let arrived = '';
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      arrived = (arrived + chunk.toString('latin1')).slice(-1000);
      if (!arrived.includes(FORM_END)) return;
      arrived = '';
      answerTo(socket);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

interface Answered {
  readonly status: number;
  readonly body: string;
}

/** Two uploads one after the other: the first meets what is broken, the second an honest answer. */
async function uploadTwice(
  writeAnswer: (socket: Socket) => void,
  timeouts: ProxyTimeouts,
): Promise<[Answered, Answered]> {
  let broken: Socket | null = null;
  const apiUrl = await listenRaw((socket) => {
    if (broken) {
      socket.end(STORED_ANSWER);
      return;
    }
    broken = socket;
    writeAnswer(socket);
  });
  const getAccessToken = (): string => 'token-0123456789';
  const proxy = createMediaUploadProxy({ apiUrl, getAccessToken, authorize: () => true, timeouts });
  const host = await listenAsHost(proxy);
  const send = (): Promise<Answered> => {
    const sent = openUpload(host, { 'content-length': FILE_HEAD.length + FORM_END.length });
    void sent.write(FILE_HEAD + FORM_END);
    sent.end();
    return sent.answer;
  };
  const first = await send();
  const left = broken as Socket | null;
  // What is still being written finds nobody who reads it.
  if (left && !left.destroyed) await once(left, 'close');
  return [first, await send()];
}

describe.each([
  ['is left at once', COSTLY_ANSWERS, 60_000],
  ['is left when its time is over', ENDLESS_ANSWERS, 200],
])('an answer of the API that %s', (_, answers, answerMs) => {
  it.each(answers)('$title', { timeout: 30_000 }, async ({ write, statuses }) => {
    const [first, second] = await uploadTwice(write, { answerMs });
    expect(statuses).toContain(first.status);
    expect(JSON.parse(first.body)).toHaveProperty('_status');
    expect([second.status, second.body]).toEqual([201, STORED]);
  });
});
