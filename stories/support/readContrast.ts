type Pixel = readonly [red: number, green: number, blue: number, alpha: number];

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

/** A colour as the browser paints it, in whatever notation it is given. */
function pixelOf(color: string): Pixel {
  if (!canvas) throw new Error('This browser paints nothing');
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

function over(front: Pixel, back: Pixel): Pixel {
  const alpha = front[3];
  const mixed = (index: 0 | 1 | 2): number => front[index] * alpha + back[index] * (1 - alpha);
  return [mixed(0), mixed(1), mixed(2), 1];
}

/** What lies behind an element's text: every background from the page's up to its own. */
function readGround(element: Element): Pixel {
  const around = element.parentElement ?? null;
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  const isDark = scheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches;
  const behind = around ? readGround(around) : pixelOf(isDark ? '#121212' : '#ffffff');
  return over(pixelOf(getComputedStyle(element).backgroundColor), behind);
}

function luminanceOf([red, green, blue]: Pixel): number {
  const linear = (channel: number): number => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** WCAG 2 contrast of an element's text with what lies behind it, from 1 to 21. */
export function readContrast(element: Element): number {
  const { color, opacity } = getComputedStyle(element);
  const ground = readGround(element);
  const [red, green, blue, alpha] = pixelOf(color);
  const text = over([red, green, blue, alpha * Number(opacity)], ground);
  const [light = 0, dark = 0] = [luminanceOf(text), luminanceOf(ground)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
