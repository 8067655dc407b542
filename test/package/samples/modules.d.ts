// What samples import and this project does not have: a test runs those, or says that none does.
declare module '@/lib/permissions' {
  export function mayWriteTo(request: Request, referenceId: string): Promise<boolean>;
}
declare module 'hono' {
  export class Hono {
    post(path: string, handler: (context: { req: { raw: Request } }) => Promise<Response>): void;
  }
}
declare module 'msw' {
  type Handler = (facts: { request: Request }) => Promise<Response>;
  export const http: Record<'get' | 'post', (path: string, handler: Handler) => object>;
}
declare module '@playwright/test' {
  export { expect, test } from 'playwright/test';
}
