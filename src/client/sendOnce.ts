import axios, {
  type AxiosAdapter,
  type AxiosInstance,
  type InternalAxiosRequestConfig,
} from 'axios';
import type { MediaUploadErrorInit } from '../core/MediaUploadError.js';
import { ACCESS_TOKEN_HEADER, type MediaUploadRequest, uploadPathOf } from './contract.js';
import { createProgressReporter } from './createProgressReporter.js';
import { createWatchdog } from './createWatchdog.js';
import { failureOf } from './failureOf.js';
import { hasXsrfCookie } from './hasXsrfCookie.js';
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

/** Bytes per millisecond that a body is given time for while nothing is heard of it. */
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
    let isOver = false;
    let isSending = false;
    let isBodyOut = false;
    let movedBytes = 0;

    const mayHaveArrived = (): boolean => {
      // Behind a service worker nothing may be heard of the body, so nothing is known of it either.
      const isBlind = !movedBytes && !!globalThis.navigator?.serviceWorker?.controller;
      return isSending && (isBodyOut || isBlind);
    };
    const finish = (conclude: () => void): void => {
      if (isOver) return;
      isOver = true;
      watchdog.stop();
      ear.close();
      signal?.removeEventListener('abort', abort);
      conclude();
    };
    const facts = (): Pick<MediaUploadErrorInit, 'outcome' | 'referenceId'> => ({
      referenceId,
      outcome: mayHaveArrived() ? 'unknown' : 'not-sent',
    });
    const fail = (thrown: unknown): void =>
      finish(() => reject(toMediaUploadError(thrown, facts())));
    const stop = (init: MediaUploadErrorInit): void => {
      fail(failureOf({ ...facts(), ...init }));
      controller.abort();
    };
    const abort = (): void => stop({ code: 'aborted' });

    const watchdog = createWatchdog(() => {
      const reason = mayHaveArrived() ? 'no-answer' : isSending ? 'stalled' : undefined;
      stop({ code: 'timeout', reason });
    });
    const ear = listenToUpload(
      (loadedBytes, bodyBytes) => {
        if (isOver || isBodyOut || loadedBytes <= movedBytes) return;
        movedBytes = loadedBytes;
        watchdog.watch(stallTimeoutMs);
        meter.moved(loadedBytes, bodyBytes);
      },
      () => {
        if (isOver || isBodyOut) return;
        isBodyOut = true;
        watchdog.watch(answerTimeoutMs);
        meter.completed();
      },
    );

    // What must hold is set here and not in the request's config, because interceptors can change that.
    const adapter: AxiosAdapter = async (config) => {
      if (isSending || isOver) throw new Error('An upload is sent once and not again.');
      isSending = true;
      watchdog.watch(answerTimeoutMs && answerTimeoutMs + file.size / SLOWEST_RATE);
      config.headers.set(
        { Accept: 'application/json', 'Content-Type': 'multipart/form-data' },
        true,
      );
      const isTokenless =
        typeof config.withXSRFToken !== 'function' && !hasXsrfCookie(config.xsrfCookieName);
      try {
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
          requestedUrl: instance.getUri(config),
          responseUrl: response.request?.responseURL,
        };
        finish(() => resolve(answer));
        return response;
      } catch (error) {
        fail(error);
        throw error;
      }
    };

    const send = async (): Promise<void> => {
      const token = await readToken();
      if (isOver) return;
      await instance.request({
        method: 'post',
        url: uploadPathOf(referenceId),
        ...(baseUrl !== undefined && { baseURL: baseUrl }),
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
        if (!isSending) fail(thrown);
      });
  });
}
