import { useEffect, useState } from 'react';

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
    scaledCopyOf(file)
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

/** Decoded once, straight to the smaller size; the browser turns it as its EXIF data says. */
async function scaledCopyOf(file: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(file, {
    resizeWidth: LONGEST_SIDE,
    resizeQuality: 'medium',
  });
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject()), 'image/jpeg', 0.85);
  });
}
