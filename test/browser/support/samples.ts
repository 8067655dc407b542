import bmp from '../../support/samples/invoice-103118.bmp?url';
import gif from '../../support/samples/invoice-103118.gif?url';
import jpg from '../../support/samples/invoice-103118.jpg?url';
import pdf from '../../support/samples/invoice-103118.pdf?url';
import png from '../../support/samples/invoice-103118.png?url';

/** The five kinds of invoice there are. */
export type SampleKind = 'pdf' | 'jpg' | 'png' | 'gif' | 'bmp';

const URLS: Readonly<Record<SampleKind, string>> = { pdf, jpg, png, gif, bmp };

export const SAMPLE_TYPES: Readonly<Record<SampleKind, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  bmp: 'image/bmp',
};

/** A real invoice as a file that was chosen; `type` is what the browser guessed from the name. */
export async function sampleFile(
  kind: SampleKind,
  name: string = `invoice-103118.${kind}`,
  type: string = SAMPLE_TYPES[kind],
): Promise<File> {
  const response = await fetch(URLS[kind]);
  return new File([await response.arrayBuffer()], name, { type });
}

/** A PDF of so many bytes, none of which compresses or repeats in step with a buffer. */
export function largePdf(bytes: number, name = 'large.pdf'): File {
  const block = new Uint8Array(65_521);
  for (let index = 0; index < block.length; index += 1)
    block[index] = (index * 31 + (index >> 3)) & 255;
  const parts: BlobPart[] = ['%PDF-1.7\n'];
  for (let size = 9; size < bytes; size += block.length) parts.push(block.slice(0, bytes - size));
  return new File(parts, name, { type: 'application/pdf' });
}

/** Lower-case hex, as the stand-in's log has it. */
export async function sha256Of(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
