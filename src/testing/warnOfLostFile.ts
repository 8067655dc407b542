import type { FormPart } from './parseMultipart.js';

/** What a File of another realm is made into by a FormData that does not know it. */
const WHAT_IS_LEFT = /^(undefined|\[object (File|Blob|Object)\])$/;

let isTold = false;

/**
 * Tells a developer, once, that what arrived is not the file that was sent: jsdom's files are not those
 * of Node's fetch, which MSW answers with. Such a test is green whatever the page sends.
 */
export function warnOfLostFile(file: FormPart | null): void {
  if (isTold || file?.fileName !== 'blob' || file.bytes.length > 20) return;
  if (!WHAT_IS_LEFT.test(new TextDecoder().decode(file.bytes))) return;
  isTold = true;
  // biome-ignore lint/suspicious/noConsole: for the developer alone, whose test says nothing otherwise
  console.warn(
    `case-invoice-uploader/testing: what arrived is named "blob" and has ${file.bytes.length} bytes in ` +
      'place of the file, as under jsdom with MSW. This test would be green whatever is sent: test in a ' +
      'browser, or under happy-dom, or look at the `file` that a client of your own is given.',
  );
}
