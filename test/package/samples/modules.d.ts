// What samples import and this project does not have: a test runs those, or says that none does.
declare module '@/lib/permissions' {
  export function mayWriteTo(request: Request, referenceId: string): Promise<boolean>;
}
declare module 'hono' {
  type Handler = (context: { req: { raw: Request } }) => Promise<Response>;
  export class Hono {
    get(path: string, handler: Handler): void;
    post(path: string, handler: Handler): void;
    use(handler: Handler): void;
    fetch(request: Request): Promise<Response>;
  }
}
declare module '@hono/node-server' {
  type Fetch = (request: Request) => Promise<Response>;
  export function serve(options: { fetch: Fetch; port: number }): void;
}
declare module '@hono/node-server/serve-static' {
  type Handler = (context: { req: { raw: Request } }) => Promise<Response>;
  export function serveStatic(options: { root?: string; path?: string }): Handler;
}
declare module 'msw' {
  type Handler = (facts: { request: Request }) => Promise<Response>;
  export const http: Record<'get' | 'post', (path: string, handler: Handler) => object>;
}
declare module '@playwright/test' {
  export { defineConfig, expect, test } from 'playwright/test';
}
