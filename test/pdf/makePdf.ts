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
  /** Encrypted: by a cipher, or so that it opens with a password only. */
  readonly lock?: PdfCipher | 'user';
}

/** Encrypts what is in a PDF. */
export interface PdfCipher {
  readonly encrypt: (objectNumber: number, bytes: Uint8Array) => Uint8Array;
  /** What tells a reader that its key is right. */
  readonly check: Uint8Array;
}

export const latin1 = (text: string): Uint8Array =>
  Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const concat = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const hexOf = (bytes: Uint8Array): string =>
  `<${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}>`;

/** What goes into the key of an encrypted PDF. */
export const PDF_ID: Uint8Array = latin1('0123456789abcdef');
export const PDF_OWNER: Uint8Array = new Uint8Array(32).fill(7);
export const PDF_RIGHTS = -4;

/** No password has this check value, so that one is asked for, and none is right. */
const LOCKED: PdfCipher = { encrypt: (_, bytes) => bytes, check: new Uint8Array(32) };

/** Makes a PDF, A/3 in shape where it has attachments: whole, with a right cross-reference table. */
export function makePdf({ pages, attachments = [], lock }: MadePdf): Uint8Array<ArrayBuffer> {
  const cipher = lock === 'user' ? LOCKED : lock;
  const objects: Uint8Array[] = [];
  const add = (...parts: readonly (string | Uint8Array)[]): number => {
    const bytes = parts.map((part) => (typeof part === 'string' ? latin1(part) : part));
    return objects.push(concat(bytes));
  };
  const addStream = (dictionary: string, content: Uint8Array): number => {
    const bytes = cipher ? cipher.encrypt(objects.length + 1, content) : content;
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
  const encryption = cipher
    ? add(
        `<< /Filter /Standard /V 1 /R 2 /P ${PDF_RIGHTS} /O ${hexOf(PDF_OWNER)}`,
        ` /U ${hexOf(cipher.check)} >>`,
      )
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
    const whole = concat([latin1(`${index + 1} 0 obj\n`), object, latin1('\nendobj\n')]);
    parts.push(whole);
    length += whole.length;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const encrypt = encryption ? `/Encrypt ${encryption} 0 R ` : '';
  parts.push(
    latin1(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} ` +
        `/Root ${root} 0 R ${encrypt}/ID [${hexOf(PDF_ID)} ${hexOf(PDF_ID)}] >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return concat(parts);
}
