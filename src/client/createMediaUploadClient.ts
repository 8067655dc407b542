import axios, { type AxiosInstance } from 'axios';
import { isMediaUploadError } from '../core/MediaUploadError.js';
import type { UploadedMedia } from '../core/uploadedMedia.js';
import { documentWithoutSecret, withoutSecret } from '../core/withoutSecret.js';
import { isReferenceIdSendable, type MediaUploadClient } from './contract.js';
import { failureOf } from './failureOf.js';
import { type RawAnswer, readAnswer } from './readAnswer.js';
import { LONGEST_BODY } from './readApiTexts.js';
import { sendOnce } from './sendOnce.js';

/** How {@link createMediaUploadClient} reaches the API. */
export interface CreateMediaUploadClientOptions {
  /**
   * The API's address, `https://api.example.com/v1` or `/api`.
   *
   * @default the axios instance's `baseURL`, else the page's own origin
   */
  baseUrl?: string | undefined;
  /**
   * The instance that sends: its interceptors, headers, `withCredentials` and XSRF settings apply.
   *
   * @default the global axios
   */
  axios?: AxiosInstance | undefined;
  /**
   * Asked before each attempt; the value is sent as `x-api-key`, nothing for null or undefined. After a
   * 401 it is asked once more, with `refresh: true`, and the upload repeated once. Where it throws or
   * gives what cannot be a header, the upload ends as `unauthorized` and nothing is sent.
   *
   * @default no header, for a backend of the host's in between that adds it
   */
  getAccessToken?:
    | ((options: {
        refresh: boolean;
      }) => string | null | undefined | Promise<string | null | undefined>)
    | undefined;
  /**
   * Milliseconds without progress while bytes remain, after which the upload ends as `timeout`; 0 for no
   * limit. Time asleep or hidden does not count.
   *
   * @default 30000
   */
  stallTimeoutMs?: number | undefined;
  /**
   * Milliseconds without an answer after the last byte, or from `getAccessToken`; 0 for no limit. Time
   * asleep or hidden does not count.
   *
   * @default 120000
   */
  answerTimeoutMs?: number | undefined;
}

/** A client for the documented endpoint, `POST /media--upload/{reference_id}`. */
export function createMediaUploadClient({
  baseUrl,
  axios: instance,
  getAccessToken,
  stallTimeoutMs,
  answerTimeoutMs,
}: CreateMediaUploadClientOptions = {}): MediaUploadClient {
  return {
    async upload(request) {
      const { referenceId } = request;
      if (!isReferenceIdSendable(referenceId)) {
        throw failureOf({ code: 'reference-id-invalid', referenceId });
      }

      const attempt = async (refresh: boolean): Promise<UploadedMedia> => {
        let token: string | null | undefined;
        const readToken = async (): Promise<string | undefined> => {
          try {
            token = await getAccessToken?.({ refresh });
            // axios drops characters it cannot send, without a word.
            if (token == null) return undefined;
            if (typeof token === 'string' && /^[!-~]+$/.test(token)) return token;
          } catch {
            // What the host's function threw may hold the token.
          }
          throw failureOf({
            code: 'unauthorized',
            reason: 'no-token',
            message: 'There is no usable access token.',
            referenceId,
          });
        };
        const answer = await sendOnce(request, {
          // A host without types may give null for what it leaves out.
          instance: instance ?? axios,
          baseUrl,
          readToken,
          stallTimeoutMs: limitOf(stallTimeoutMs, 30_000),
          answerTimeoutMs: limitOf(answerTimeoutMs, 120_000),
        });
        try {
          return readAnswer(token ? withoutEcho(answer, token) : answer, request);
        } catch (error) {
          if (isMediaUploadError(error)) throw error;
          // Something in the page keeps it from being read; the file may be stored.
          const { status } = answer;
          throw failureOf({ code: 'unexpected-response', outcome: 'unknown', status, referenceId });
        }
      };

      return attempt(false).catch((error: unknown) => {
        if (!isMediaUploadError(error)) {
          throw failureOf({ code: 'unknown', outcome: 'unknown', referenceId });
        }
        if (getAccessToken && error.status === 401 && error.code === 'unauthorized') {
          return attempt(true);
        }
        throw error;
      });
    },
  };
}

/** A host's limit; what is no number, as of a setting that is missing, is not "no limit". */
function limitOf(givenMs: number | undefined, usualMs: number): number {
  return givenMs != null && givenMs >= 0 ? Number(givenMs) : usualMs;
}

/** An API may say which token it does not like; an error of ours never does, however it is spelled. */
function withoutEcho(answer: RawAnswer, token: string): RawAnswer {
  const { body, headers } = answer;
  return {
    ...answer,
    body: bodyWithoutEcho(body, token),
    headers: { get: (name) => documentWithoutSecret(headers.get(name), token) },
  };
}

function bodyWithoutEcho(body: unknown, token: string): unknown {
  if (typeof body !== 'string') return documentWithoutSecret(body, token);
  if (body.length > LONGEST_BODY) return '';
  const cleaned = withoutSecret(body, token);
  if (cleaned === body) return body;
  try {
    return documentWithoutSecret(JSON.parse(body), token);
  } catch {
    return cleaned;
  }
}
