import type { UploadEnd } from './createUploadEnd.js';
import type { ForwardSettings } from './forwardSettings.js';
import { NO_TOKEN, NO_TOKEN_FOR_LONG } from './problems.js';
import { asSetupFault, isSetupFault } from './setupFaults.js';

/**
 * The operator's access token.
 *
 * @throws where there is none; the upload has ended then.
 */
export async function askAccessToken(
  { getAccessToken, answerMs }: ForwardSettings,
  refresh: boolean,
  end: UploadEnd,
): Promise<string> {
  end.waitFor(answerMs, { ...NO_TOKEN, cause: new Error('getAccessToken takes too long.') });
  try {
    const token: unknown = await getAccessToken({ refresh });
    // The value is not in the error: it may be a token all the same.
    if (typeof token !== 'string' || !/^[!-~]+$/.test(token)) {
      throw asSetupFault(new TypeError('getAccessToken gave no usable token.'));
    }
    return token;
  } catch (cause) {
    end.stop({ ...(isSetupFault(cause) ? NO_TOKEN_FOR_LONG : NO_TOKEN), cause });
    throw cause;
  }
}
