import { createMediaUploadClient, type MediaUploadClient } from '../../src/index.js';
import { createMediaUploadApi } from '../../src/testing/index.js';
import { createInPageClient } from './inPageClient.js';

/** Whether this Storybook has no server behind it, so that the stand-in API runs inside the page. */
export const isSimulated: boolean = !import.meta.env.DEV;

const api = createMediaUploadApi();

/** The way to the stand-in API: real HTTP where a dev server hosts it, a call in the page otherwise. */
export const client: MediaUploadClient = isSimulated
  ? createInPageClient(api)
  : createMediaUploadClient();

/** What the host application knows of a case: a fresh signed URL of its invoice, or null. */
export async function readInvoiceUrl(referenceId: string): Promise<string | null> {
  const path = `/cases/${encodeURIComponent(referenceId)}`;
  const response = isSimulated
    ? await api.fetch(new Request(new URL(path, location.origin)))
    : await fetch(path);
  if (!response.ok) throw new Error(`The case could not be read: ${response.status}`);
  const body: { original_invoice: string | null } = await response.json();
  return body.original_invoice;
}
