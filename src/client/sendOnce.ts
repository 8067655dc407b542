import axios, {
  type AxiosAdapter,
  type AxiosInstance,
  type InternalAxiosRequestConfig,
} from 'axios';
import { readUrl } from '../core/signedUrl.js';
import { ACCESS_TOKEN_HEADER, type MediaUploadRequest, uploadPathOf } from './contract.js';
import { createSending, type Sending, type SendingLimits } from './createSending.js';
import { hasXsrfCookie } from './hasXsrfCookie.js';
import type { RawAnswer } from './readAnswer.js';
import { toFormData } from './toFormData.js';

/** How an upload is sent. */
export interface SendOptions extends SendingLimits {
  readonly instance: AxiosInstance;
  readonly baseUrl: string | undefined;
  /** Gives the token, or nothing for no header; rejects with a `MediaUploadError`. */
  readonly readToken: () => Promise<string | undefined>;
}

/**
 * One POST, never more, and the answer as it came: whatever the host's defaults and interceptors do to
 * the request, the answer or the failure, or try to send again, changes nothing of how it ends.
 *
 * @throws {MediaUploadError} where there is no answer.
 */
export function sendOnce(request: MediaUploadRequest, options: SendOptions): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const form = toFormData(request);
    const sending = createSending(request, options, resolve, reject);
    if (sending.phase() === 'over') return;
    askAxios(request.referenceId, form, sending, options)
      .catch((thrown: unknown) => thrown)
      .then((thrown) => {
        // Once the adapter has begun, only the adapter says how it ends.
        if (sending.phase() === 'asking') sending.fail(thrown);
      });
  });
}

async function askAxios(
  referenceId: string,
  form: FormData,
  sending: Sending,
  { instance, baseUrl, readToken }: SendOptions,
): Promise<void> {
  const token = await readToken();
  if (sending.phase() === 'over') return;
  const adapter = createAdapter(instance, form, sending);
  await instance.request({
    method: 'post',
    url: uploadPathOf(referenceId),
    ...(baseUrl != null && { baseURL: baseUrl }),
    ...(token !== undefined && { headers: { [ACCESS_TOKEN_HEADER]: token } }),
    data: form,
    signal: sending.signal,
    adapter,
    // Runs after the host's interceptors, so that none of them can put in another adapter.
    transformRequest(this: InternalAxiosRequestConfig) {
      this.adapter = adapter;
      return form;
    },
  });
}

/** What must hold is set here and not in the request's config, because interceptors can change that. */
function createAdapter(instance: AxiosInstance, form: FormData, sending: Sending): AxiosAdapter {
  return async (config) => {
    if (sending.phase() !== 'asking') throw new Error('An upload is sent once and not again.');
    let requestedUrl: string | undefined;
    try {
      requestedUrl = instance.getUri(config);
      config.headers.set(
        { Accept: 'application/json', 'Content-Type': 'multipart/form-data' },
        true,
      );
      const isTokenless =
        typeof config.withXSRFToken !== 'function' && !hasXsrfCookie(config.xsrfCookieName);
      sending.handOver();
      const response = await axios.getAdapter(['xhr', 'http', 'fetch'])({
        ...config,
        ...(isTokenless && { withXSRFToken: false }),
        method: 'post',
        data: form,
        signal: sending.signal,
        timeout: 0,
        responseType: 'text',
        maxContentLength: -1,
        maxBodyLength: -1,
        maxRedirects: 0,
        validateStatus: () => true,
        onUploadProgress: sending.onUploadProgress,
      });
      sending.answer({
        status: response.status,
        headers: response.headers as RawAnswer['headers'],
        body: response.data,
        requestedUrl,
        responseUrl: response.request?.responseURL,
      });
      return response;
    } catch (error) {
      sending.fail(
        error,
        readUrl(requestedUrl, globalThis.document?.baseURI)?.protocol === 'http:',
      );
      throw error;
    }
  };
}
