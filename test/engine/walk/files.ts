import type { Asks } from './asks.js';
import type { FileKind, Mode } from './step.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** The files of one walk; each has a name of its own. */
export interface WalkFiles {
  /** A number that nothing else has. */
  readonly nextNumber: () => number;
  /** A file that is chosen for a target. */
  readonly make: (kind: FileKind, target: string) => File;
  /** What the host makes of a file before it is checked. */
  readonly prepare: (file: File) => File;
  /** What the host makes of pages. */
  readonly combine: (files: readonly File[]) => File;
  /** The target that a file was chosen for. */
  readonly targetOf: (name: string) => string | undefined;
  /** The bytes of a file as they were when it was made, each as one character. */
  readonly textOf: (name: string) => string | undefined;
}

/** Makes the files of one walk, whose bytes come from a disk that answers when it likes. */
export function createFiles(asks: Asks, faults: string[]): WalkFiles {
  const texts = new Map<string, string>();
  const targets = new Map<string, string>();
  let count = 0;
  const nextNumber = (): number => count++;

  function remember(name: string, type: string, text: string, target = '?'): File {
    texts.set(name, text);
    targets.set(name, target);
    const file = new File([bytesOf(text)], name, { type });
    file.arrayBuffer = async () => bytesOf(text).buffer;
    return file;
  }

  return {
    nextNumber,
    targetOf: (name) => targets.get(name),
    textOf: (name) => texts.get(name),
    make: (kind, target) => {
      const { name, type, text } = contentOf(kind, nextNumber());
      const file = remember(name, type, text, target);
      if (kind === 'empty') return file;
      let reads = 0;
      file.arrayBuffer = () => {
        reads += 1;
        if (kind === 'locked' && reads < 3)
          return Promise.reject(new DOMException('', 'NotReadableError'));
        return asks.ask(`read ${name}`, diskModeOf(kind), () => bytesOf(text).buffer);
      };
      return file;
    },
    prepare: (file) => {
      const text = `${texts.get(file.name)}\nprepared`;
      return remember(`prepared-${file.name}`, file.type, text, targets.get(file.name));
    },
    combine: (files) => {
      const name = `pages-${nextNumber()}.pdf`;
      const text = `%PDF-1.7\n${files.map((file) => file.name).join()}\n%%EOF`;
      const of = new Set(files.map((file) => targets.get(file.name)));
      if (of.size !== 1) faults.push('pages of two cases in one invoice');
      return remember(name, 'application/pdf', text, [...of][0]);
    },
  };
}

function contentOf(kind: FileKind, id: number): { name: string; type: string; text: string } {
  switch (kind) {
    case 'png':
    case 'slow-png':
      return {
        name: `${kind}-${id}.png`,
        type: 'image/png',
        text: `${PNG.toString('latin1')}${id}`,
      };
    case 'text':
      return { name: `${kind}-${id}.txt`, type: 'text/plain', text: `plain ${id}` };
    default: {
      const text = kind === 'empty' ? '' : `%PDF-1.7\n${id}\n%%EOF`;
      return { name: `${kind}-${id}.pdf`, type: 'application/pdf', text };
    }
  }
}

function diskModeOf(kind: FileKind): Mode {
  if (kind === 'hung') return 'never';
  return kind.startsWith('slow') ? 'held' : 'now';
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
