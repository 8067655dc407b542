const LIMIT_BYTES = 1024 * 1024;

/** The text of an answer; null where it has more than a mebibyte or no end, and so is not the API's. */
export async function readAnswerText(response: Response): Promise<string | null> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let readBytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    readBytes += value.byteLength;
    if (readBytes > LIMIT_BYTES) {
      reader.cancel().catch(() => undefined);
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
