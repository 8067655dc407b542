import { extensionsOf } from '../core/contentTypes.js';

/**
 * The name a file is sent under: its own, else one of its type and the day. Keyboards of phones paste files
 * without a name, and the API's framework takes a part without one for no file at all.
 */
export function fileNameOf(file: Pick<File, 'name'>, type: string, now: Date = new Date()): string {
  // A host may hand over a Blob.
  const name: string | undefined = file.name;
  if (name?.trim()) return name;
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return `invoice-${day}${extensionsOf(type)[0] ?? ''}`;
}
