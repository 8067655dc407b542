import { connect } from 'node:net';

/** A request as a stranger writes it into a socket, and the statuses that are right for it. */
export interface HostileRequest {
  readonly title: string;
  readonly bytes: Buffer;
  /** Empty where no answer at all is fine, too. */
  readonly statuses: readonly number[];
}

const PATH = '/media--upload/6867da7788b9226bb78d716c';
const DOMAIN = part('Content-Disposition: form-data; name="domain"', 'cases');
const FIELD = part('Content-Disposition: form-data; name="dotted_path"', 'original_invoice');
const FIELDS = DOMAIN + FIELD;
const END = '--bb--\r\n';

function part(head: string, value: string): string {
  return `--bb\r\n${head}\r\n\r\n${value}\r\n`;
}

function file(disposition = 'name="file"; filename="a.pdf"', value = '%PDF-1.7'): string {
  return part(
    `Content-Disposition: form-data; ${disposition}\r\nContent-Type: application/pdf`,
    value,
  );
}

function raw(title: string, head: string, statuses: readonly number[], body = ''): HostileRequest {
  return { title, bytes: Buffer.from(`${head}\r\n\r\n${body}`), statuses };
}

/** A form to a case that exists, from a page of the host's own. */
function form(
  title: string,
  body: string,
  statuses: readonly number[],
  { path = PATH, headers = '', encoding = 'utf8' as BufferEncoding, announced = -1 } = {},
): HostileRequest {
  const bytes = Buffer.from(body, encoding);
  const head = [
    `POST ${path} HTTP/1.1`,
    'Host: app.example',
    'Sec-Fetch-Site: same-origin',
    'Content-Type: multipart/form-data; boundary=bb',
    `Content-Length: ${announced < 0 ? bytes.length : announced}`,
    `Connection: close${headers}`,
  ].join('\r\n');
  return { title, bytes: Buffer.concat([Buffer.from(`${head}\r\n\r\n`), bytes]), statuses };
}

const plain = (target: string, headers = 'Host: a'): string =>
  `${target} HTTP/1.1\r\n${headers}\r\nConnection: close`;
const chunked = (target: string, rest = 'Host: a'): string =>
  `${plain(target, rest)}\r\nSec-Fetch-Site: same-origin\r\nTransfer-Encoding: chunked\r\nContent-Type: multipart/form-data; boundary=bb`;

/** Requests that ended, misled or held up a server once, and others of their kinds. */
export const HOSTILE_REQUESTS: readonly HostileRequest[] = [
  raw('a host that is no host', plain('GET /', 'Host: ['), [404]),
  raw('a host with a name and a password', plain('GET /', 'Host: u:p@x'), [404]),
  raw('a host with spaces', plain('GET /', 'Host: a b c'), [404]),
  raw('an empty host', plain('GET /', 'Host:'), [404]),
  raw('a host that chooses the case', plain('GET /', `Host: x${PATH}?`), [404]),
  raw('two hosts', plain('GET /', 'Host: a\r\nHost: b'), [400, 404]),
  raw('no host', 'GET / HTTP/1.1\r\nConnection: close', [400]),
  raw('TRACE', plain('TRACE /'), [405]),
  raw('TRACK', plain('TRACK /'), [400, 405]),
  raw('CONNECT', plain('CONNECT a:443'), []),
  raw('OPTIONS of everything', plain('OPTIONS *'), [400]),
  raw('DELETE of a case', plain(`DELETE ${PATH}`), [405]),
  raw('a HEAD', plain(`HEAD ${PATH}`), [405]),
  raw('a method in lower case', plain('post /'), [400]),
  raw('an absolute address', plain('GET http://127.0.0.1:3000/'), [404]),
  raw('an absolute address of another server', plain(`GET http://evil.example${PATH}`), [405]),
  raw('an address of another kind', plain('GET ftp://evil.example/'), [400]),
  raw('an address without a path', plain('GET http://evil.example'), [404]),
  raw('an address that begins with two slashes', plain('GET //evil.example/a'), [404]),
  raw('an address with backslashes', plain('GET /\\evil.example\\a'), [400]),
  raw('an address with a fragment', plain(`GET ${PATH}#/a`), [400]),
  raw('an address with a broken escape', plain('GET /media--upload/%E0%A4%A'), [405]),
  raw('an address of raw bytes', plain('GET /media--upload/\u00e5'), [400]),
  raw('a very long address', plain(`GET /${'a'.repeat(12_000)}`), [404, 431]),
  raw('too many headers', plain('GET /', `Host: a\r\nX: ${'a'.repeat(20_000)}`), [431]),
  raw(
    'a length beside chunks',
    `${chunked(`POST ${PATH}`)}\r\nContent-Length: 5`,
    [400],
    '0\r\n\r\n',
  ),
  raw('two lengths', `${plain(`POST ${PATH}`)}\r\nContent-Length: 5\r\nContent-Length: 6`, [400]),
  raw('a length that is no number', `${plain(`POST ${PATH}`)}\r\nContent-Length: -1`, [400]),
  raw('an upgrade', `${plain('GET /')}, Upgrade\r\nUpgrade: websocket`, []),
  raw('an expectation nobody knows', plain(`POST ${PATH}`, 'Host: a\r\nExpect: cake'), [417]),
  raw('no HTTP at all', '\u0016\u0003\u0001\u0002', [400]),
  raw('a chunk of no size', chunked(`POST ${PATH}`), [], 'x\r\n'),
  raw('a chunk of a terabyte', chunked(`POST ${PATH}`), [], 'ffffffffff\r\n--bb'),
  form('a body that stops', FIELDS, [], { announced: 100_000 }),
  form(
    'a file name that hides a domain',
    file('name="file"; filename="a; name=domain; filename; x=\\"', 'invoices') + FIELDS + END,
    [400],
  ),
  form(
    'a file name that hides a path',
    file('name="file"; filename="a; name=dotted_path; filename; x=\\"', 'contract') + FIELDS + END,
    [400],
  ),
  form(
    'a file name that ends in a backslash',
    file('name="file"; filename="a\\"') + FIELDS + END,
    [400],
  ),
  form('a file without a name', file('name="file"', 'invoices') + FIELDS + END, [400]),
  form(
    'a domain in capitals',
    part('Content-Disposition: form-data; NAME="domain"', 'x') + FIELD + file() + END,
    [400],
  ),
  form(
    'a form without its end',
    file() + FIELD + part('Content-Disposition: form-data; name="domain"', 'invoices').slice(0, -2),
    [400],
  ),
  form('a head that is no UTF-8', file('name="file"; filename="\u00e9"') + FIELDS + END, [400], {
    encoding: 'latin1',
  }),
  form(
    'another field',
    file() + DOMAIN + part('Content-Disposition: form-data; name="dotted_path"', 'contract') + END,
    [403],
  ),
  form('two files', file() + file() + FIELDS + END, [400]),
  form('no form', 'hello', [400]),
  form('nothing', '', [400]),
  form('a climb to another address', FIELDS + file() + END, [400], {
    path: '/media--upload/..%2Fcases',
  }),
  form('a case that is somebody else’s', FIELDS + file() + END, [403], {
    path: '/media--upload/1',
  }),
  form('a page of somebody else', FIELDS + file() + END, [403], {
    headers: '\r\nSec-Fetch-Site: cross-site',
  }),
  form('a compressed body', FIELDS + file() + END, [415], {
    headers: '\r\nContent-Encoding: gzip',
  }),
];

/** Sends it, waits for an answer or the connection's end, and gives the status; 0 for no answer. */
export function statusOf({ bytes }: HostileRequest, port: number): Promise<number> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    const finish = (): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0));
    };
    // What waits for more than was sent is left alone.
    const timer = setTimeout(finish, 1000);
    socket.setEncoding('latin1').on('data', (text: string) => {
      answer += text;
    });
    socket.on('close', finish);
    socket.on('error', finish);
  });
}
