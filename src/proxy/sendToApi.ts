import { ACCESS_TOKEN_HEADER, uploadPathOf } from '../client/contract.js';
import type { BodySource } from './createBodySource.js';
import type { UploadEnd } from './createUploadEnd.js';
import type { AcceptedUpload, ForwardSettings } from './forwardSettings.js';
import { readAnswerText, UNCODED } from './readAnswerText.js';
import type { ApiAnswer } from './toBrowserAnswer.js';

/** An answer with more is not the API's; reading JSON of a megabyte can hold the thread for a third of a second. */
const ANSWER_BYTES = 65_536;

/** One request to the API, with its answer; it ends with the upload. */
export async function sendToApi(
  upload: AcceptedUpload,
  { fetch, apiAddress, redirect }: ForwardSettings,
  token: string,
  source: BodySource,
  end: UploadEnd,
): Promise<ApiAnswer> {
  // Over already, while the token was being waited for.
  if (end.problem()) throw new Error('The upload has ended.');
  const sending = new AbortController();
  const abort = (): void => sending.abort();
  end.signal.addEventListener('abort', abort);
  let response: Response | null = null;
  let isOver = false;
  try {
    response = await fetch(apiAddress + uploadPathOf(upload.referenceId), {
      method: 'POST',
      headers: headersOf(upload, token),
      body: source.open(),
      duplex: 'half',
      redirect,
      signal: sending.signal,
    });
    const text = await readAnswerText(response, ANSWER_BYTES, sending.signal);
    isOver = text !== null && source.isComplete();
    return { response, text };
  } catch (cause) {
    // After a redirect that it refused, Node's fetch leaves the connection open.
    if (isRedirect(cause)) abort();
    throw cause;
  } finally {
    end.rest();
    end.signal.removeEventListener('abort', abort);
    // The rest of the answer, or of a body that was answered before its end, is not wanted.
    if (response && !isOver) abort();
  }
}

function headersOf({ contentType, sizeBytes }: AcceptedUpload, token: string): Headers {
  const headers = new Headers({
    accept: 'application/json',
    ...UNCODED,
    'content-type': contentType,
    [ACCESS_TOKEN_HEADER]: token,
  });
  // An API behind a server that takes no chunked body needs it.
  if (sizeBytes !== null) headers.set('content-length', String(sizeBytes));
  return headers;
}

/** The reason is in words only: "unexpected redirect" in Node, "UnexpectedRedirect" in Bun. */
export function isRedirect(error: unknown): boolean {
  return error instanceof Error && /redirect/i.test(`${error.message} ${String(error.cause)}`);
}
