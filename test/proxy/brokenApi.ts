import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { STORED } from './servers.js';

/** What an API writes once it has read an upload, and the statuses that a browser may get for it. */
export interface BrokenAnswer {
  readonly title: string;
  readonly write: (socket: Socket) => void;
  readonly statuses: readonly number[];
}

const JSON_HEAD = 'HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n';
const CHUNKED = `${JSON_HEAD}Transfer-Encoding: chunked\r\n\r\n`;
const STORED_CHUNK = `${STORED.length.toString(16)}\r\n${STORED}\r\n`;

/** The answer that every client understands. */
export const STORED_ANSWER = `${JSON_HEAD}Content-Length: ${STORED.length}\r\n\r\n${STORED}`;

/** Writes `piece` again and again, as fast as it is taken, until the connection is closed. */
function pour(socket: Socket, piece: string | Uint8Array): void {
  const go = (): void => {
    while (!socket.destroyed) {
      if (!socket.write(piece)) {
        socket.once('drain', go);
        return;
      }
    }
  };
  go();
}

/** Writes single bytes, one every few milliseconds, until the connection is closed. */
function drip(socket: Socket, text: string): void {
  let at = 0;
  const timer = setInterval(() => {
    if (socket.destroyed) clearInterval(timer);
    else socket.write(text[at % text.length] ?? '');
    at += 1;
  }, 5);
}

function answer(
  title: string,
  statuses: readonly number[],
  head: string,
  endless?: string | Uint8Array,
): BrokenAnswer {
  const write = (socket: Socket): void => {
    socket.write(head, 'latin1');
    if (endless !== undefined) pour(socket, endless);
  };
  return { title, statuses, write };
}

/** As {@link answer}, with the connection closed behind it. */
function cut(title: string, statuses: readonly number[], text: string): BrokenAnswer {
  return { title, statuses, write: (socket) => socket.end(text) };
}

const coded = (codings: string): string => `${JSON_HEAD}Content-Encoding: ${codings}\r\n\r\n`;

/** The head of a gzip file, and blocks of it that hold nothing: a reader gets no byte out of them. */
const GZIP_HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
const EMPTY_BLOCKS = Buffer.alloc(5 * 13_107, Buffer.from([0, 0, 0, 0xff, 0xff]));

/** The same once more in gzip: megabytes to look through for each kilobyte that is sent. */
const EMPTY_BLOCKS_IN_GZIP = gzipSync(Buffer.alloc(4000 * EMPTY_BLOCKS.length, EMPTY_BLOCKS));

/** Answers that must end by themselves, long before anybody's patience. */
export const COSTLY_ANSWERS: readonly BrokenAnswer[] = [
  {
    title: 'gzip in gzip that holds nothing',
    statuses: [502],
    write(socket) {
      socket.write(coded('gzip, gzip'));
      socket.write(gzipSync(GZIP_HEAD));
      pour(socket, EMPTY_BLOCKS_IN_GZIP);
    },
  },
  answer('three codings, one in another', [502], coded('gzip, br, deflate'), Buffer.alloc(65_536)),
  cut('a thousand codings', [502], coded('gzip, '.repeat(1000)) + STORED),
  {
    title: 'an endless gzip file that holds nothing',
    statuses: [502],
    write(socket) {
      socket.write(coded('gzip'));
      socket.write(GZIP_HEAD);
      pour(socket, EMPTY_BLOCKS);
    },
  },
  answer(
    'gzip that becomes a thousand times as much',
    [502],
    coded('gzip'),
    gzipSync(Buffer.alloc(10_000_000, ' ')),
  ),
  answer('a gzip file that is none', [502], coded('gzip') + STORED),
  answer(
    'an announced length that no answer has',
    [502],
    `${JSON_HEAD}Content-Length: 65537\r\n\r\n{`,
  ),
  answer('a body without an end', [502], `${JSON_HEAD}\r\n`, Buffer.alloc(65_536, ' ')),
  answer(
    'a body of single bytes in chunks of their own',
    [502],
    CHUNKED,
    '1\r\n \r\n'.repeat(5000),
  ),
  answer(
    'a body with an end, and a megabyte behind it',
    [201],
    STORED_ANSWER,
    Buffer.alloc(65_536),
  ),
  answer('a header without an end', [502], `${JSON_HEAD}X-A: `, 'a'.repeat(65_536)),
  answer('headers without an end', [502], JSON_HEAD, 'X-A: b\r\n'.repeat(5000)),
  answer(
    'trailers without an end',
    [502],
    `${CHUNKED}${STORED_CHUNK}0\r\n`,
    'X-T: 1\r\n'.repeat(5000),
  ),
  answer('bytes that are no answer', [502], '', 'A'.repeat(65_536)),
  answer(
    'another protocol',
    [502],
    'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n',
    Buffer.alloc(65_536),
  ),
  answer(
    'a redirect with a page without an end',
    [502],
    'HTTP/1.1 307 Temporary Redirect\r\nLocation: /a\r\n\r\n',
    'a'.repeat(65_536),
  ),
  answer(
    'a 401 with a page without an end',
    [201],
    'HTTP/1.1 401 Unauthorized\r\n\r\n',
    'a'.repeat(65_536),
  ),
  answer(
    'a 500 with a page without an end',
    [500],
    'HTTP/1.1 500 Oops\r\n\r\n',
    'a'.repeat(65_536),
  ),
  answer('two lengths', [502], `${JSON_HEAD}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}}`),
  answer(
    'a length and chunks',
    [502],
    `${JSON_HEAD}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n${STORED_CHUNK}0\r\n\r\n`,
  ),
  answer('a length that cuts it', [502], `${JSON_HEAD}Content-Length: 10\r\n\r\n${STORED}`),
  answer('a status that is none', [502], 'HTTP/1.1 099 Odd\r\nContent-Length: 0\r\n\r\n'),
  answer(
    'a control character in a header',
    [502],
    `${JSON_HEAD}X-Request-Id: \u0001\r\n\r\n${STORED}`,
  ),
  cut(
    'less than it announced, then the end',
    [502],
    `${JSON_HEAD}Content-Length: 1000\r\n\r\n${STORED}`,
  ),
  cut('a body without a head', [502], STORED),
  cut('nothing at all', [502], ''),
  {
    title: 'a connection that is broken off',
    statuses: [502],
    write: (socket) => socket.resetAndDestroy(),
  },
];

/** Answers that never come to an end by themselves: the host's own limit ends them. */
export const ENDLESS_ANSWERS: readonly BrokenAnswer[] = [
  answer('nothing', [504], ''),
  answer('early hints without an end', [504], '', 'HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(1000)),
  answer('a status line without an end', [504], 'HTTP/1.1 201 ', 'a'.repeat(65_536)),
  answer('the length of a chunk without an end', [504], CHUNKED, '0'.repeat(65_536)),
  answer('a chunk’s extension without an end', [504], `${CHUNKED}1;a=`, 'a'.repeat(65_536)),
  { title: 'a head in single bytes', statuses: [504], write: (socket) => drip(socket, JSON_HEAD) },
  {
    title: 'a body in single bytes',
    statuses: [504],
    write(socket) {
      socket.write(`${JSON_HEAD}\r\n`);
      drip(socket, ' ');
    },
  },
];
