import { MEDIA_FILES_DOMAIN } from '../client/contract.js';

/** What the schema says of one dotted path of a resource. */
export type SchemaField =
  | {
      readonly kind: 'media';
      /** Media types it takes. @default the five documented ones */
      readonly contentTypes?: readonly string[] | undefined;
    }
  /** A field that exists and holds no file. */
  | { readonly kind: 'value' };

/** Resource types by name; each lists its fields by dotted path. */
export type MediaDomains = Readonly<Record<string, Readonly<Record<string, SchemaField>>>>;

/** "Default allowed types: PDF, JPEG, PNG, GIF, BMP", as the API's documentation has it. */
export const DOCUMENTED_TYPES: readonly string[] = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/bmp',
];

/**
 * The resource types of a stand-in that is not told otherwise. `cases.original_invoice` is the
 * documented one; the others are examples: a field that takes PDF only, a nested path, fields that
 * hold no file.
 */
export const DEFAULT_DOMAINS: MediaDomains = {
  [MEDIA_FILES_DOMAIN]: {},
  cases: {
    original_invoice: { kind: 'media' },
    credit_note: { kind: 'media', contentTypes: ['application/pdf'] },
    'documents.agreement': { kind: 'media', contentTypes: ['application/pdf', 'image/png'] },
    reference: { kind: 'value' },
  },
  invoices: {
    original_invoice: { kind: 'media' },
    number: { kind: 'value' },
  },
};
