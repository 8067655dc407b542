/**
 * Whether a field takes a type of picture. Knows the other names of the common ones (`.jpg`,
 * `image/pjpeg`, `image/x-png`); the table of all types would be a tenth of this entry.
 */
export function isPictureTaken(type: string, accept: readonly string[]): boolean {
  const wanted = pictureNameOf(type);
  return accept.some(
    (taken) => /^(?:\*|image)\/\*$/.test(taken) || pictureNameOf(taken) === wanted,
  );
}

function pictureNameOf(type: string): string {
  return type
    .toLowerCase()
    .replace(/^\.|^image\/(?:x-ms-|x-|p(?=j))?/, '')
    .replace(/^(?:jpg|jpe|jfif)$/, 'jpeg');
}
