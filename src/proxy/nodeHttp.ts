/** What is used of a request of `node:http`; Express' and Fastify's raw ones fit too. */
export interface NodeRequest {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Express: the path that this handler is mounted at, which `url` is without. */
  readonly baseUrl?: string | undefined;
  /** Connect: `url` before a mount shortened it. */
  readonly originalUrl?: string | undefined;
  /** Whether the whole body has come. */
  readonly complete: boolean;
  readonly readableDidRead: boolean;
  readonly readableEnded: boolean;
  readonly destroyed: boolean;
  on(event: 'data', listener: (chunk: Uint8Array) => void): unknown;
  on(event: 'end' | 'close', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  pause(): unknown;
  resume(): unknown;
  destroy(): unknown;
}

/** What is used of a response of `node:http`. */
export interface NodeResponse {
  readonly headersSent: boolean;
  readonly writableFinished: boolean;
  readonly destroyed: boolean;
  once(event: 'close' | 'finish', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  setHeader(name: string, value: string | readonly string[]): unknown;
  writeHead(status: number): unknown;
  end(body?: Uint8Array): unknown;
  destroy(): unknown;
}
