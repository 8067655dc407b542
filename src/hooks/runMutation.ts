import { MutationObserver, type QueryClient } from '@tanstack/react-query';

function ignore(): void {}

/** What a host's mutation cache sees of an upload, beside its key. */
const META = { source: 'case-invoice-uploader' };

/**
 * Runs `send` as a mutation that no default of the host's QueryClient can repeat, delay, queue or keep.
 * The host's mutation cache sees it (`useIsMutating`, cache callbacks), without the file or its variables.
 * What a person cancelled ends there without an error.
 */
export function runMutation<Value>(
  queryClient: QueryClient,
  mutationKey: readonly string[],
  signal: AbortSignal | undefined,
  send: () => Promise<Value>,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const meta = { ...META };
    const observer = new MutationObserver<Value | undefined>(queryClient, {
      mutationKey,
      meta,
      // The answer is taken here: a callback of the host's cache that throws cannot turn stored into failed.
      mutationFn: () => {
        const sent = send();
        sent.then(resolve, reject);
        return sent.catch((thrown: unknown) => {
          if (signal?.aborted) return undefined;
          throw thrown;
        });
      },
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
    const forget = (): void => {
      observer.reset();
      const cache = queryClient.getMutationCache();
      for (const mutation of cache.findAll({ mutationKey })) {
        if (mutation.options.meta === meta) cache.remove(mutation);
      }
    };
    observer.mutate().catch(reject).finally(forget);
  });
}
