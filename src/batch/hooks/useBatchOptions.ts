import { QueryClient, QueryClientContext } from '@tanstack/react-query';
import { useContext, useState } from 'react';
import {
  DEFAULT_DOMAIN,
  DEFAULT_DOTTED_PATH,
  type MediaUploadClient,
} from '../../client/contract.js';
import { createMediaUploadClient } from '../../client/createMediaUploadClient.js';
import { sizeLimitOf } from '../../core/checkedFile.js';
import { typeListOf } from '../../core/contentTypes.js';
import { runMutation } from '../../hooks/runMutation.js';
import type { BatchOptions } from '../batchOptions.js';
import type { UseCaseInvoiceBatchOptions } from './batchHookOptions.js';

const NO_CASES: BatchOptions['cases'] = [];

let defaultClient: MediaUploadClient | undefined;

/**
 * The batch's options: the host's, completed, with a client whose uploads are mutations of the
 * `QueryClient` above, or of one of its own.
 */
export function useBatchOptions(options: UseCaseInvoiceBatchOptions): BatchOptions {
  const contextClient = useContext(QueryClientContext);
  const [ownClient] = useState(() => contextClient ?? new QueryClient());
  const queryClient = contextClient ?? ownClient;
  defaultClient ??= createMediaUploadClient();
  const client = options.client ?? defaultClient;
  return {
    ...options,
    cases: options.cases ?? NO_CASES,
    domain: options.domain ?? DEFAULT_DOMAIN,
    dottedPath: options.dottedPath ?? DEFAULT_DOTTED_PATH,
    accept: typeListOf(options.accept),
    maxSize: sizeLimitOf(options.maxSize),
    send: (request) => {
      const { referenceId, domain = '', dottedPath = '', signal } = request;
      const key = ['media--upload', domain, dottedPath, referenceId];
      return runMutation(queryClient, key, signal, async () => client.upload(request));
    },
  };
}
