import { useEffect, useState } from 'react';
import { smallCopyOf } from '../dom/smallCopyOf.js';

/** CSS pixels a preview is rarely wider than, twice for fine screens. */
const LONGEST_SIDE = 2560;

/**
 * A smaller copy of a picture that would keep hundreds of megabytes of pixels in memory for as long as it
 * is shown. Null until it is made; the picture itself where the browser cannot make one.
 */
export function useScaledPicture(file: Blob | null): Blob | null {
  const [made, setMade] = useState<{ readonly of: Blob; readonly copy: Blob } | null>(null);
  useEffect(() => {
    if (!file) return;
    let isGone = false;
    smallCopyOf(file, LONGEST_SIDE, 0.85)
      .catch(() => file)
      .then((copy) => {
        if (!isGone) setMade({ of: file, copy });
      });
    return () => {
      isGone = true;
      setMade(null);
    };
  }, [file]);
  return made && made.of === file ? made.copy : null;
}
