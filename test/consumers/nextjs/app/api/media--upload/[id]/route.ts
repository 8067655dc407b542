import { createAccessTokenProvider, createMediaUploadProxy } from 'case-invoice-uploader/proxy';
import { mayWriteTo } from '@/lib/permissions';

const apiUrl = process.env.AMILI_API_URL ?? '';

export const POST = createMediaUploadProxy({
  apiUrl,
  getAccessToken: createAccessTokenProvider({
    apiUrl,
    apiCode: process.env.AMILI_API_CODE ?? '',
    privateKey: process.env.AMILI_PRIVATE_KEY ?? '', // PKCS #8, PEM
    algorithm: 'ES256',
  }),
  allow: [{ domain: 'cases', dottedPath: 'original_invoice' }],
  authorize: (request, referenceId) =>
    request.headers.get('sec-fetch-site') === 'same-origin' && mayWriteTo(request, referenceId),
  onError: (error, context) => console.error(error, context),
});
