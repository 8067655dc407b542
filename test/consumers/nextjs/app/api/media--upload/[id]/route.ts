import { createAccessTokenProvider, createMediaUploadProxy } from 'case-invoice-uploader/proxy';
import { mayWriteTo } from '@/lib/permissions';

let proxy: ReturnType<typeof createMediaUploadProxy> | undefined;

// Made at the first request: the build has no secrets.
export function POST(request: Request): Promise<Response> {
  const apiUrl = process.env.AMILI_API_URL ?? '';
  proxy ??= createMediaUploadProxy({
    apiUrl,
    getAccessToken: createAccessTokenProvider({
      apiUrl,
      apiCode: process.env.AMILI_API_CODE ?? '',
      privateKey: process.env.AMILI_PRIVATE_KEY ?? '', // PEM, as openssl wrote it
      algorithm: 'ES256',
    }),
    allow: [{ domain: 'cases', dottedPath: 'original_invoice' }],
    authorize: (request, referenceId) =>
      request.headers.get('sec-fetch-site') === 'same-origin' && mayWriteTo(request, referenceId),
    onError: (error, context) => console.error(error, context),
  });
  return proxy(request);
}
