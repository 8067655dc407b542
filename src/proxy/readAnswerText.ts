/** Milliseconds for reading an answer that came compressed; an honest one, of some kilobytes, needs a few. */
const CODED_MS = 2_000;

/** Asks for an answer as it is. What comes compressed can cost a thousand times what was sent. */
export const UNCODED: Readonly<Record<'accept-encoding', string>> = {
  'accept-encoding': 'identity',
};

/**
 * The text of an answer; null where it has more than `limitBytes`, announced or counted, or is compressed
 * in a way that costs too much. Where it is null, the rest of the answer has been given up.
 *
 * One coding is read all the same, since some servers use it unasked; a coding inside another is not:
 * bytes that become nothing in the end would never count, and keep the processor busy for as long as they come.
 */
export async function readAnswerText(
  response: Response,
  limitBytes: number,
  signal?: AbortSignal,
): Promise<string | null> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  let isGivenUp = false;
  const giveUp = (): null => {
    isGivenUp = true;
    reader.cancel().catch(() => undefined);
    return null;
  };
  const codings = codingsOf(response.headers);
  const announcedBytes = Number(response.headers.get('content-length'));
  if (codings.length > 1 || announcedBytes > limitBytes) return giveUp();
  // Aborting the request alone does not always end what the API goes on to send.
  signal?.addEventListener('abort', giveUp);
  const timer = codings.length > 0 ? setTimeout(giveUp, CODED_MS) : undefined;
  try {
    const decoder = new TextDecoder();
    let text = '';
    let readBytes = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (isGivenUp) return null;
      if (done) return text + decoder.decode();
      readBytes += value.byteLength;
      if (readBytes > limitBytes) return giveUp();
      text += decoder.decode(value, { stream: true });
    }
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  }
}

function codingsOf(headers: Headers): string[] {
  const names = (headers.get('content-encoding') ?? '').toLowerCase().split(',');
  return names.map((name) => name.trim()).filter((name) => name !== '' && name !== 'identity');
}
