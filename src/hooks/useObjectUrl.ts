import { useEffect, useState } from 'react';

/**
 * A `blob:` URL of a file for as long as it is shown: null at first and on a server, revoked when the
 * file changes or the component goes, since a URL that is not keeps the whole file in memory.
 */
export function useObjectUrl(file: Blob | null): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!file) return;
    let made: string;
    try {
      made = URL.createObjectURL(file);
    } catch {
      // A page may forbid it: there is no picture then, and all else goes on.
      return;
    }
    setUrl(made);
    return () => {
      URL.revokeObjectURL(made);
      setUrl(null);
    };
  }, [file]);
  return file && url;
}
