import { createHash } from 'node:crypto';

/** What a multipart body holds; null where it holds no such field. */
export interface SeenForm {
  readonly fields: readonly string[];
  readonly domain: string | null;
  readonly dottedPath: string | null;
  readonly fileName: string | null;
  /** Content type of the file part. */
  readonly contentType: string | null;
  /** Bytes of the file part. */
  readonly size: number;
  /** Of the file part, in lower-case hex. */
  readonly sha256: string | null;
  /** The file part. */
  readonly bytes: Buffer;
}

export const NO_FORM: SeenForm = {
  fields: [],
  domain: null,
  dottedPath: null,
  fileName: null,
  contentType: null,
  size: 0,
  sha256: null,
  bytes: Buffer.alloc(0),
};

/** Reads a whole multipart body; `NO_FORM` for one that is not. */
export async function readSeenForm(body: readonly Buffer[], type: string): Promise<SeenForm> {
  const answer = new Response(Buffer.concat(body), { headers: { 'Content-Type': type } });
  const form = await answer.formData().catch(() => null);
  if (form === null) return NO_FORM;
  const file = form.get('file');
  const isFile = file instanceof File;
  const bytes = isFile ? Buffer.from(await file.arrayBuffer()) : NO_FORM.bytes;
  return {
    fields: [...form.keys()],
    domain: textOf(form.get('domain')),
    dottedPath: textOf(form.get('dotted_path')),
    fileName: isFile ? file.name : null,
    contentType: isFile ? file.type : null,
    size: bytes.length,
    sha256: isFile ? createHash('sha256').update(bytes).digest('hex') : null,
    bytes,
  };
}

function textOf(value: FormDataEntryValue | null): string | null {
  return typeof value === 'string' ? value : null;
}
