interface Letter {
  readonly width?: number;
  readonly lines?: number;
  /** 1 is daylight, 0 none. */
  readonly light?: number;
  /** At the photo's own size. */
  readonly blurPx?: number;
}

/** A photo of a printed page. */
export async function makeLetter({
  width = 2480,
  lines = 40,
  light = 1,
  blurPx = 0,
}: Letter): Promise<File> {
  const height = Math.round(width * Math.SQRT2);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas');
  const grey = (value: number): string => `rgb(${[1, 1, 1].map(() => value * light).join(' ')})`;
  context.fillStyle = grey(235);
  context.fillRect(0, 0, width, height);
  context.fillStyle = grey(40);
  context.font = `${Math.round(height / 60)}px sans-serif`;
  for (let line = 1; line <= lines; line += 1) {
    const text = `${line}. Invoice 103118, to be paid within 30 days, 1 250.00 SEK`;
    context.fillText(text, width / 12, (height * line) / (lines + 1));
  }
  if (blurPx > 0) {
    const sharp = await createImageBitmap(canvas);
    context.filter = `blur(${blurPx}px)`;
    context.drawImage(sharp, 0, 0);
  }
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
  return new File([blob], 'letter.jpg', { type: 'image/jpeg' });
}
