import {
  DEFAULT_DOMAIN,
  DEFAULT_DOTTED_PATH,
  FIELD,
  MEDIA_FILES_DOMAIN,
  type MediaUploadRequest,
} from './contract.js';
import { sendableNameOf } from './sendableNameOf.js';

/**
 * The multipart body of one upload: the documented fields and no others, the file under a name that no
 * reader of forms takes for anything else.
 */
export function toFormData({
  file,
  domain = DEFAULT_DOMAIN,
  dottedPath = DEFAULT_DOTTED_PATH,
}: Pick<MediaUploadRequest, 'file' | 'domain' | 'dottedPath'>): FormData {
  const form = new FormData();
  form.append(FIELD.file, file, sendableNameOf(file.name));
  form.append(FIELD.domain, domain);
  if (domain !== MEDIA_FILES_DOMAIN) form.append(FIELD.dottedPath, dottedPath);
  return form;
}
