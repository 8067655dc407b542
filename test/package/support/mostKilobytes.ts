/**
 * What one name of the main entry costs by itself, minified and gzipped, in kB: whoever wants a word does not get
 * the component.
 */
export const MOST_KILOBYTES: Readonly<Record<string, number>> = {
  isMediaUploadError: 0.75,
  MediaUploadError: 0.75,
  DEFAULT_ALLOWED_TYPES: 0.5,
  useCaseInvoiceUploads: 0.5,
  createMediaUploadClient: 6.25,
  CaseInvoiceUploads: 15.45,
  useCaseInvoiceUpload: 32.6,
};
