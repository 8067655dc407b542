/** A click, as far as it tells whether a person meant it for what it lands on. */
export interface Click {
  /** How many clicks in quick succession, by the browser's count; 0 where no pointer made it. */
  readonly detail: number;
  readonly isTouch: boolean;
  readonly timeMs: number;
  readonly x: number;
  readonly y: number;
  /** What is pressed by it, the same object for the same control. */
  readonly control: unknown;
}

/** A key that goes down or up. */
export interface KeyMove {
  readonly type: 'keydown' | 'keyup';
  readonly code: string;
  readonly repeat: boolean;
  readonly timeMs: number;
}

/** Tells presses that a person made from those that only came along with another. */
export interface PressFilter {
  readonly seeKey: (key: KeyMove) => void;
  /** Must see every click of the page, whatever it is on. @returns whether it was meant */
  readonly seeClick: (click: Click) => boolean;
}

const DOUBLE_TAP_MS = 300;
const DOUBLE_TAP_PX = 30;
/** Longer than systems wait between the two clicks of a double one, or before a held key repeats. */
const AT_ONCE_MS = 1000;
/** A key clicks as it goes down; longer only where the page was busy. */
const KEY_TO_CLICK_MS = 500;

/**
 * Ignores only the second of a double click or double tap on a control that the first was not on, and
 * the repeat of a held key. A control that has just appeared is pressed like any other: by a test, a
 * screen reader, a voice, or a quick hand.
 *
 * @param beganMs From when on it sees what happens
 */
export function createPressFilter(beganMs: number): PressFilter {
  let first: Click | null = null;
  let lastTouch: Click | null = null;
  let down: KeyMove | null = null;
  let held: KeyMove | null = null;

  function isSecondClick(click: Click): boolean {
    if (click.detail < 2) return false;
    // The first may have been before anything of ours was there.
    if (!first) return click.timeMs - beganMs < AT_ONCE_MS;
    return first.control !== click.control;
  }

  function isSecondTap(click: Click): boolean {
    if (!click.isTouch || !lastTouch || lastTouch.control === click.control) return false;
    return (
      click.timeMs - lastTouch.timeMs < DOUBLE_TAP_MS &&
      Math.hypot(click.x - lastTouch.x, click.y - lastTouch.y) < DOUBLE_TAP_PX
    );
  }

  function isRepeat({ timeMs }: Click): boolean {
    return held !== null && timeMs - held.timeMs < KEY_TO_CLICK_MS;
  }

  return {
    seeKey: (key) => {
      // Some systems repeat a held key without saying so; a key that went up elsewhere is forgotten.
      const isAgain =
        key.code !== '' && down?.code === key.code && key.timeMs - down.timeMs < AT_ONCE_MS;
      const isDown = key.type === 'keydown';
      held = isDown && (key.repeat || isAgain) ? key : null;
      down = isDown ? key : null;
    },
    seeClick: (click) => {
      const isMeant =
        click.detail === 0 ? !isRepeat(click) : !isSecondClick(click) && !isSecondTap(click);
      if (click.detail === 1) first = click;
      if (click.isTouch) lastTouch = click;
      return isMeant;
    },
  };
}
