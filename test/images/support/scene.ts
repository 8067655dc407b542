/** Red, green, blue and opacity, each 0 to 255. */
type Color = readonly [red: number, green: number, blue: number, alpha: number];

/** A picture as a function of place: whatever holds it, its parts lie where this says. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly colorAt: (x: number, y: number) => Color;
}

const RED: Color = [200, 40, 40, 255];
const GREEN: Color = [40, 160, 60, 255];
const BLUE: Color = [40, 60, 190, 255];
const YELLOW: Color = [230, 200, 60, 255];
const DARK: Color = [20, 20, 20, 255];

/** Four quarters in four colours and a dark bar at the upper left: no turn and no mirroring looks the same. */
export function makeScene(width: number, height: number): Scene {
  return {
    width,
    height,
    colorAt(x, y) {
      const [across, down] = [x / width, y / height];
      if (across > 0.1 && across < 0.7 && down > 0.1 && down < 0.2) return DARK;
      if (down < 0.5) return across < 0.5 ? RED : GREEN;
      return across < 0.5 ? BLUE : YELLOW;
    },
  };
}

/** The same in grey, or in nothing but black and white. */
export function inGrey(scene: Scene, levels = 256): Scene {
  return {
    ...scene,
    colorAt(x, y) {
      const grey = Math.round((greyAt(scene, x, y) / 255) * (levels - 1)) * (255 / (levels - 1));
      return [grey, grey, grey, 255];
    },
  };
}

/** The same with its lower right quarter see-through. */
export function withHole(scene: Scene): Scene {
  return {
    ...scene,
    colorAt(x, y) {
      const [red, green, blue] = scene.colorAt(x, y);
      const isHole = x > scene.width / 2 && y > scene.height / 2;
      return [red, green, blue, isHole ? 0 : 255];
    },
  };
}

export function greyAt(scene: Scene, x: number, y: number): number {
  const [red, green, blue] = scene.colorAt(x, y);
  return Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
}
