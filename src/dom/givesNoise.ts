/**
 * Whether a canvas on which nothing is drawn yet reads as something: browsers that resist fingerprinting (Tor's,
 * Firefox if asked to) give noise or white for whatever is drawn, and say nothing.
 */
export function givesNoise(context: CanvasRenderingContext2D): boolean {
  return context.getImageData(0, 0, 4, 1).data.some((value) => value > 9);
}
