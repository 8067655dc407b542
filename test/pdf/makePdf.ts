import { createHash } from 'node:crypto';

/** A file put into a PDF. */
export interface Attachment {
  readonly fileName: string;
  /** Its key in the document's list of files; the file's name where it is not given. */
  readonly treeKey?: string;
  readonly content: string | Uint8Array;
}

export interface MadePdf {
  /** Lines of each page; a page without lines has a grey square, as a scan has a picture. */
  readonly pages: readonly (readonly string[])[];
  readonly attachments?: readonly Attachment[];
  /** Encrypted: opens without a password, or with one only. */
  readonly lock?: 'owner' | 'user';
}

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const PADDING = latin1(
  '\x28\xbf\x4e\x5e\x4e\x75\x8a\x41\x64\x00\x4e\x56\xff\xfa\x01\x08\x2e\x2e\x00\xb6\xd0\x68\x3e\x80\x2f\x0c\xa9\xfe\x64\x53\x69\x7a',
);
const ID = latin1('0123456789abcdef');
const OWNER = new Uint8Array(32).fill(7);
const RIGHTS = -4;

const md5 = (...parts: readonly Uint8Array[]): Uint8Array =>
  createHash('md5').update(Buffer.concat(parts)).digest();
const hexOf = (bytes: Uint8Array): string => `<${Buffer.from(bytes).toString('hex')}>`;

/** The cipher of the oldest encryption of PDFs, which Node does not bring any more. */
function rc4(key: Uint8Array, data: Uint8Array): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const at = (index: number): number => state[index] ?? 0;
  const swap = (a: number, b: number): void => {
    [state[a], state[b]] = [at(b), at(a)];
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) % 256;
    swap(i, j);
  }
  let i = 0;
  let j = 0;
  return data.map((byte) => {
    i = (i + 1) % 256;
    j = (j + at(i)) % 256;
    swap(i, j);
    return byte ^ at((at(i) + at(j)) % 256);
  });
}

/** Makes a PDF, A/3 in shape where it has attachments: whole, with a right cross-reference table. */
export function makePdf({ pages, attachments = [], lock }: MadePdf): Uint8Array<ArrayBuffer> {
  const rights = Buffer.alloc(4);
  rights.writeInt32LE(RIGHTS);
  const key = md5(PADDING, OWNER, rights, ID).subarray(0, 5);
  const objects: Uint8Array[] = [];
  const add = (...parts: readonly (string | Uint8Array)[]): number => {
    const bytes = parts.map((part) => (typeof part === 'string' ? latin1(part) : part));
    return objects.push(Buffer.concat(bytes));
  };
  const addStream = (dictionary: string, content: Uint8Array): number => {
    const number = objects.length + 1;
    const objectKey = md5(key, Uint8Array.of(number & 255, number >> 8, 0, 0, 0)).subarray(0, 10);
    const bytes = lock ? rc4(objectKey, content) : content;
    return add(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`, bytes, '\nendstream');
  };

  const font = add(
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  );
  const contents = pages.map((lines) => {
    const shown = lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join('\n');
    const content = lines.length
      ? `BT /F1 12 Tf 60 780 Td 18 TL\n${shown}\nET`
      : '0.6 g 60 60 475 720 re f';
    return addStream('', latin1(content));
  });
  const tree = objects.length + pages.length + 1;
  const kids = contents.map((content) =>
    add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R`,
      ` /Resources << /Font << /F1 ${font} 0 R >> >> >>`,
    ),
  );
  add(
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`,
  );
  const files = attachments.map(({ fileName, treeKey = fileName, content }) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const stream = addStream('/Type /EmbeddedFile /Subtype /text#2Fxml', bytes);
    const spec = add(
      `<< /Type /Filespec /AFRelationship /Alternative /F (${fileName}) /UF (${fileName})`,
      ` /EF << /F ${stream} 0 R /UF ${stream} 0 R >> >>`,
    );
    return { treeKey, reference: `${spec} 0 R` };
  });
  const names = files.map((file) => `(${file.treeKey}) ${file.reference}`).join(' ');
  const list = files.map((file) => file.reference).join(' ');
  const root = add(
    `<< /Type /Catalog /Pages ${tree} 0 R`,
    files.length ? ` /AF [${list}] /Names << /EmbeddedFiles << /Names [${names}] >> >>` : '',
    ' >>',
  );
  // With a wrong check value no password is the right one.
  const check = lock === 'owner' ? rc4(key, PADDING) : new Uint8Array(32);
  const encryption = lock
    ? add(`<< /Filter /Standard /V 1 /R 2 /P ${RIGHTS} /O ${hexOf(OWNER)} /U ${hexOf(check)} >>`)
    : 0;
  return assemble(objects, root, encryption);
}

function assemble(
  objects: readonly Uint8Array[],
  root: number,
  encryption: number,
): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')];
  let length = parts[0]?.length ?? 0;
  const offsets = objects.map((object, index) => {
    const offset = length;
    const whole = Buffer.concat([latin1(`${index + 1} 0 obj\n`), object, latin1('\nendobj\n')]);
    parts.push(whole);
    length += whole.length;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const encrypt = encryption ? `/Encrypt ${encryption} 0 R ` : '';
  parts.push(
    latin1(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} ` +
        `/Root ${root} 0 R ${encrypt}/ID [${hexOf(ID)} ${hexOf(ID)}] >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Uint8Array.from(Buffer.concat(parts));
}
