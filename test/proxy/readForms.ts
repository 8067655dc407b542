import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import busboy from 'busboy';
import formidable from 'formidable';
import { Response as UndiciResponse } from 'undici';

/** A form as one parser reads it; null where it cannot. */
export type ReadForm = {
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly files: readonly (readonly [name: string, bytes: string])[];
} | null;

type Reader = (body: Buffer, contentType: string) => Promise<ReadForm>;

/** Parsers that share no code; bytes are given as hex digits. */
export const READERS: Readonly<Record<'undici' | 'busboy' | 'formidable', Reader>> = {
  async undici(body, contentType) {
    try {
      const headers = { 'content-type': contentType };
      const form = await new UndiciResponse(new Uint8Array(body), { headers }).formData();
      const fields: [string, string][] = [];
      const files: [string, string][] = [];
      for (const [name, value] of form) {
        if (typeof value === 'string') fields.push([name, value]);
        else files.push([name, Buffer.from(await value.arrayBuffer()).toString('hex')]);
      }
      return { fields, files };
    } catch {
      return null;
    }
  },

  busboy: (body, contentType) =>
    new Promise((resolve) => {
      const fields: [string, string][] = [];
      const files: [string, string][] = [];
      try {
        const parser = busboy({ headers: { 'content-type': contentType } });
        parser.on('field', (name, value) => fields.push([name, value]));
        parser.on('file', (name, stream) => {
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('error', () => resolve(null));
          stream.on('close', () => files.push([name, Buffer.concat(chunks).toString('hex')]));
        });
        parser.on('error', () => resolve(null));
        parser.on('close', () => resolve({ fields, files }));
        parser.end(body);
      } catch {
        resolve(null);
      }
    }),

  async formidable(body, contentType) {
    const chunks = new Map<string, Buffer[]>();
    const fields: [string, string][] = [];
    try {
      const form = formidable({ allowEmptyFiles: true, minFileSize: 0 });
      form.onPart = (part) => {
        const pieces: Buffer[] = [];
        part.on('data', (piece: Buffer) => pieces.push(piece));
        part.on('end', () => {
          // What formidable itself goes by, to tell a file from a field.
          if (part.mimetype) chunks.set(part.name ?? '', pieces);
          else fields.push([part.name ?? '', Buffer.concat(pieces).toString('utf8')]);
        });
      };
      const request = Object.assign(Readable.from([body]), {
        headers: { 'content-type': contentType, 'content-length': String(body.length) },
      });
      await form.parse(request as unknown as IncomingMessage);
      const files = [...chunks].map(
        ([name, pieces]) => [name, Buffer.concat(pieces).toString('hex')] as const,
      );
      return { fields, files };
    } catch {
      return null;
    }
  },
};
