import { QueryClient, QueryClientContext } from '@tanstack/react-query';
import { useContext, useRef } from 'react';
import { DEFAULT_DOMAIN, DEFAULT_DOTTED_PATH, type MediaUploadClient } from '../client/contract.js';
import { createMediaUploadClient } from '../client/createMediaUploadClient.js';
import { sizeLimitOf } from '../core/checkedFile.js';
import { typeListOf } from '../core/contentTypes.js';
import { toText } from '../core/toText.js';
import type { UploadOptions } from '../engine/uploadOptions.js';
import { runMutation } from './runMutation.js';
import type { UseCaseInvoiceUploadOptions } from './uploadHookOptions.js';
import { useSameList } from './useSameList.js';

let defaultClient: MediaUploadClient | undefined;

/**
 * The engine's options: the host's, completed, with a client whose upload is a mutation of the
 * `QueryClient` above, or of one of its own.
 */
export function useUploadOptions(options: UseCaseInvoiceUploadOptions): UploadOptions {
  const contextClient = useContext(QueryClientContext);
  // Most of a page's uploaders never send anything.
  const ownClient = useRef<QueryClient | null>(null);
  defaultClient ??= createMediaUploadClient();
  const client = options.client ?? defaultClient;
  const accept = useSameList(typeListOf(options.accept));
  return {
    ...options,
    domain: options.domain ?? DEFAULT_DOMAIN,
    dottedPath: options.dottedPath ?? DEFAULT_DOTTED_PATH,
    accept,
    maxSize: sizeLimitOf(options.maxSize),
    // A number would be written as an amount.
    invoiceNumber: toText(options.invoiceNumber || '') || undefined,
    uploadOn: options.uploadOn ?? 'select',
    send: (request) => {
      const { referenceId, domain = '', dottedPath = '', signal } = request;
      const key = ['media--upload', domain, dottedPath, referenceId];
      const queryClient = contextClient ?? ownClient.current ?? new QueryClient();
      if (!contextClient) ownClient.current = queryClient;
      return runMutation(queryClient, key, signal, async () => client.upload(request));
    },
  };
}
