import type { Asks } from './asks.js';

/** Numbers of the cases there are, of some that only the host finds, and of none. */
export const NUMBERS = [
  '103118',
  '103119',
  '103120',
  'INV-2025-003',
  '003',
  '103119',
  '20250625',
  'F-4711',
] as const;

/** The files of one walk; each has a name of its own. */
export interface WalkFiles {
  readonly make: (kind: number, content: number) => File;
  /** The bytes of a file on the disk are others from now on. */
  readonly change: (file: File) => void;
}

/** Makes the files of one walk, whose bytes come from a disk that answers when it likes. */
export function createFiles(asks: Asks): WalkFiles {
  let made = 0;
  const changed = new WeakMap<File, number>();

  class DiskFile extends File {
    override async arrayBuffer(): Promise<ArrayBuffer> {
      const bytes = await asks.ask('read', () => Blob.prototype.arrayBuffer.call(this), []);
      const times = changed.get(this);
      if (!times) return bytes;
      const other = new Uint8Array(bytes.slice(0));
      other[12] = times;
      return other.buffer;
    }

    override slice(...range: Parameters<Blob['slice']>): Blob {
      const part = super.slice(...range);
      part.arrayBuffer = async () =>
        asks.ask('read', () => Blob.prototype.arrayBuffer.call(part), []);
      return part;
    }
  }

  /** Letters alone, so that it is no number. */
  function nextMark(): string {
    made += 1;
    return [...made.toString(26).padStart(4, '0')]
      .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))
      .join('');
  }

  return {
    make: (kind, content) => {
      const number = NUMBERS[Math.floor(kind / 8) % NUMBERS.length];
      const other = NUMBERS[(Math.floor(kind / 8) + 1) % NUMBERS.length];
      const mark = nextMark();
      const bytes = `%PDF-1.4 ____ ${content}\n%%EOF`;
      switch (kind % 8) {
        case 0:
          return new DiskFile(['nothing'], `${number} ${mark}.pdf`);
        case 1:
          return new DiskFile([], `${number} ${mark}.pdf`);
        case 2:
          return new DiskFile([bytes], `${mark}.pdf`);
        case 3:
          return new DiskFile([bytes], `${number} ${other} ${mark}.pdf`);
        case 4:
          return new DiskFile([bytes], `4711 ${mark}.pdf`);
        case 5:
          return new DiskFile([bytes], `9900${Math.floor(kind / 8) % 3} ${mark}.pdf`);
        default:
          return new DiskFile([bytes], `${number} ${mark}.pdf`);
      }
    },
    change: (file) => {
      asks.wereHeldUp.add('read');
      changed.set(file, (changed.get(file) ?? 0) + 1);
    },
  };
}
