/** A file's name with another extension, which has its dot. */
export function fileNameWith(extension: string, fileName: string): string {
  return fileName.replace(/(.)\.[^.]*$/s, '$1') + extension;
}
