import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { createAccessTokenProvider, createMediaUploadProxy } from 'case-invoice-uploader/proxy';
import { Hono } from 'hono';
import { mayWriteTo } from './permissions.js';

const apiUrl = process.env.AMILI_API_URL ?? '';

const uploadToApi = createMediaUploadProxy({
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

const app = new Hono();
app.post('/media--upload/:id', (context) => uploadToApi(context.req.raw));
app.use(serveStatic({ root: './dist' }));
app.get('/cases/:id', serveStatic({ path: './dist/index.html' }));

const port = Number(process.env.PORT ?? 3000);
serve({ fetch: app.fetch, port });
