/** Whether it is a file or other bytes, also of another frame, whose classes are not ours. */
export function isBlob(value: unknown): value is Blob {
  return /^\[object (Blob|File)]$/.test(Object.prototype.toString.call(value));
}
