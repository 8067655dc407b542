import { readAnswerText } from './readAnswerText.js';

const ANSWER_BYTES = 65_536;
const LONGEST_SENTENCE = 200;
/** Only keys and tokens are words of this length. */
const SECRET = /[\w+/=.-]{24,}/;

/** The sentence of the API's error envelope, for the operator; '' where there is none that may be told. */
export async function readRefusal(response: Response): Promise<string> {
  return refusalIn(await readAnswerText(response, ANSWER_BYTES).catch(() => null));
}

/** The same of an answer that has been read already. */
export function refusalIn(text: string | null): string {
  try {
    const { _error: error } = Object(JSON.parse(text ?? '')) as { _error?: { message?: unknown } };
    const { message } = Object(error) as { message?: unknown };
    if (typeof message !== 'string' || SECRET.test(message)) return '';
    return message
      .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
      .trim()
      .slice(0, LONGEST_SENTENCE);
  } catch {
    return '';
  }
}
