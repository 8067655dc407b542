/** The text of an answer; null where it has more than `limitBytes`. */
export async function readAnswerText(
  response: Response,
  limitBytes: number,
): Promise<string | null> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let readBytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    readBytes += value.byteLength;
    if (readBytes > limitBytes) {
      reader.cancel().catch(() => undefined);
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
