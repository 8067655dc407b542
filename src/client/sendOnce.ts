import axios, {
  type AxiosAdapter,
  type AxiosInstance,
  type InternalAxiosRequestConfig,
} from 'axios';
import type { MediaUploadErrorInit } from '../core/MediaUploadError.js';
import { readUrl } from '../core/signedUrl.js';
import { ACCESS_TOKEN_HEADER, type MediaUploadRequest, uploadPathOf } from './contract.js';
import { createBodyRecord } from './createBodyRecord.js';
import { createProgressReporter } from './createProgressReporter.js';
import { createWatchdog } from './createWatchdog.js';
import { failureOf } from './failureOf.js';
import { hasXsrfCookie } from './hasXsrfCookie.js';
import { isServiceWorkerInControl } from './isServiceWorkerInControl.js';
import { listenToUpload } from './listenToUpload.js';
import type { RawAnswer } from './readAnswer.js';
import { toFormData } from './toFormData.js';
import { toMediaUploadError } from './toMediaUploadError.js';

/** How an upload is sent. */
export interface SendOptions {
  readonly instance: AxiosInstance;
  readonly baseUrl: string | undefined;
  /** Gives the token, or nothing for no header; rejects with a `MediaUploadError`. */
  readonly readToken: () => Promise<string | undefined>;
  readonly stallTimeoutMs: number;
  readonly answerTimeoutMs: number;
}

/** Milliseconds that a body is given until the first word of it: a server that never reads gives none. */
const FIRST_WORD_MS = 60_000;
/** Bytes per millisecond that a body is given time for where nothing may be heard of it. */
const SLOWEST_RATE = 50;

/**
 * One POST, never more, and the answer as it came: whatever the host's defaults and interceptors do to
 * the request, the answer or the failure, or try to send again, changes nothing of how it ends.
 *
 * @throws {MediaUploadError} where there is no answer.
 */
export function sendOnce(request: MediaUploadRequest, options: SendOptions): Promise<RawAnswer> {
  const { file, referenceId, signal, onProgress } = request;
  const { instance, baseUrl, readToken, stallTimeoutMs, answerTimeoutMs } = options;

  return new Promise((resolve, reject) => {
    const form = toFormData(request);
    const meter = createProgressReporter(file.size, onProgress);
    const controller = new AbortController();
    const body = createBodyRecord(file.size);
    let isOver = false;

    const finish = (conclude: () => void): void => {
      if (isOver) return;
      isOver = true;
      try {
        conclude();
        watchdog.stop();
        signal?.removeEventListener('abort', abort);
        ear.close();
      } catch (error) {
        // Whatever a page has made of the functions used here, an upload ends.
        reject(error);
      }
    };
    const stop = (init: MediaUploadErrorInit): void => {
      finish(() => reject(failureOf({ referenceId, outcome: body.outcomeOf('stopped'), ...init })));
      controller.abort();
    };
    const abort = (): void => stop({ code: 'aborted' });
    const fail = (thrown: unknown, isHttp = false): void =>
      finish(() => reject(toMediaUploadError(thrown, { referenceId, body, isHttp })));

    const watchdog = createWatchdog(() => {
      const isUnanswered = body.outcomeOf('stopped') === 'unknown';
      const reason = isUnanswered ? 'no-answer' : body.isHandedOver ? 'stalled' : undefined;
      stop({ code: 'timeout', reason });
    });
    const ear = listenToUpload(
      (loadedBytes, bodyBytes) => {
        if (isOver || !body.move(loadedBytes)) return;
        watchdog.watch(stallTimeoutMs);
        meter.moved(loadedBytes, bodyBytes);
      },
      () => {
        if (isOver || !body.complete()) return;
        watchdog.watch(answerTimeoutMs);
        meter.completed();
      },
    );

    // What must hold is set here and not in the request's config, because interceptors can change that.
    const adapter: AxiosAdapter = async (config) => {
      if (body.isHandedOver || isOver) throw new Error('An upload is sent once and not again.');
      let requestedUrl: string | undefined;
      try {
        requestedUrl = instance.getUri(config);
        config.headers.set(
          { Accept: 'application/json', 'Content-Type': 'multipart/form-data' },
          true,
        );
        const isTokenless =
          typeof config.withXSRFToken !== 'function' && !hasXsrfCookie(config.xsrfCookieName);
        if (isServiceWorkerInControl()) {
          watchdog.watch(answerTimeoutMs && answerTimeoutMs + file.size / SLOWEST_RATE);
        } else {
          watchdog.watch(stallTimeoutMs && Math.max(stallTimeoutMs, FIRST_WORD_MS));
          // It will be heard when bytes leave: until then, none have.
          meter.moved(0, 0);
        }
        body.handOver();
        const response = await axios.getAdapter(['xhr', 'http', 'fetch'])({
          ...config,
          ...(isTokenless && { withXSRFToken: false }),
          method: 'post',
          data: form,
          signal: controller.signal,
          timeout: 0,
          responseType: 'text',
          maxContentLength: -1,
          maxBodyLength: -1,
          maxRedirects: 0,
          validateStatus: () => true,
          onUploadProgress: ear.onUploadProgress,
        });
        const answer = {
          status: response.status,
          headers: response.headers as RawAnswer['headers'],
          body: response.data,
          requestedUrl,
          responseUrl: response.request?.responseURL,
        };
        finish(() => resolve(answer));
        return response;
      } catch (error) {
        fail(error, readUrl(requestedUrl, globalThis.document?.baseURI)?.protocol === 'http:');
        throw error;
      }
    };

    const send = async (): Promise<void> => {
      const token = await readToken();
      if (isOver) return;
      await instance.request({
        method: 'post',
        url: uploadPathOf(referenceId),
        ...(baseUrl != null && { baseURL: baseUrl }),
        ...(token !== undefined && { headers: { [ACCESS_TOKEN_HEADER]: token } }),
        data: form,
        signal: controller.signal,
        adapter,
        // Runs after the host's interceptors, so that none of them can put in another adapter.
        transformRequest(this: InternalAxiosRequestConfig) {
          this.adapter = adapter;
          return form;
        },
      });
    };

    if (signal?.aborted) return abort();
    signal?.addEventListener('abort', abort);
    watchdog.watch(answerTimeoutMs);
    send()
      .catch((thrown: unknown) => thrown)
      .then((thrown) => {
        // Once the adapter has begun, only the adapter says how it ends.
        if (!body.isHandedOver) fail(thrown);
      });
  });
}
