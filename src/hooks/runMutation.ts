import { MutationObserver, type QueryClient } from '@tanstack/react-query';

function ignore(): void {}

/** What a host's mutation cache sees of an upload, beside its key. */
const META = { source: 'case-invoice-uploader' };

/**
 * Sends, and shows it to the host's QueryClient as a mutation that no default of it can repeat, delay, queue
 * or keep. The host's mutation cache sees it (`useIsMutating`, cache callbacks), without the file or its
 * variables. What a person cancelled ends there without an error.
 */
export function runMutation<Value>(
  queryClient: QueryClient,
  mutationKey: readonly string[],
  signal: AbortSignal | undefined,
  send: () => Promise<Value>,
): Promise<Value> {
  // Neither begun nor ended by the mutation: what the host's cache calls may throw, or never come to an end.
  const sent = send();
  const show = (): Promise<unknown> =>
    sent.catch((thrown: unknown) => {
      if (signal?.aborted) return undefined;
      throw thrown;
    });
  showMutation(queryClient, mutationKey, show).catch(ignore);
  return sent;
}

async function showMutation(
  queryClient: QueryClient,
  mutationKey: readonly string[],
  mutationFn: () => Promise<unknown>,
): Promise<void> {
  const meta = { ...META };
  const observer = new MutationObserver(queryClient, {
    mutationKey,
    meta,
    mutationFn,
    retry: false,
    networkMode: 'always',
    // A scope of its own, so that no default puts it in a queue; no gcTime, since a short one spins while it runs.
    scope: { id: `${mutationKey.join()}#${Math.random()}` },
    gcTime: Number.POSITIVE_INFINITY,
    throwOnError: false,
    onMutate: ignore,
    onSuccess: ignore,
    onError: ignore,
    onSettled: ignore,
  });
  try {
    await observer.mutate();
  } finally {
    observer.reset();
    const cache = queryClient.getMutationCache();
    const shown = cache.find({ predicate: ({ options }) => options.meta === meta });
    if (shown) cache.remove(shown);
  }
}
