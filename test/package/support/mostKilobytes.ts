/**
 * What one name of the main entry costs by itself, minified and gzipped, in kB: whoever wants a word does not get
 * the component.
 */
export const MOST_KILOBYTES: Readonly<Record<string, number>> = {
  isMediaUploadError: 1.5,
  MediaUploadError: 1.5,
  DEFAULT_ALLOWED_TYPES: 1,
  useCaseInvoiceUploads: 1,
  createMediaUploadClient: 7,
  CaseInvoiceUploads: 15.4,
  useCaseInvoiceUpload: 32.4,
};
