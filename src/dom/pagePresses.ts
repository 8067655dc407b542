import { createPressFilter, type PressFilter } from './createPressFilter.js';
import { innermostTargetOf } from './innermostTargetOf.js';
import { listenEarly } from './listenEarly.js';

/** What a person presses on one page. */
export interface PagePresses {
  /** Whether a click was meant for what it landed on. */
  readonly isMeant: (click: Event) => boolean;
  /** Whether a click is being dealt with right now, in this task. */
  readonly isUnderWay: () => boolean;
  readonly stop: () => void;
}

/** Watches the presses of one window, before anybody acts on them. */
export function watchPresses(view: Window): PagePresses {
  const filter = createPressFilter(view.performance.now());
  let pointer = '';
  const unmeant = new WeakSet<Event>();
  let isUnderWay = false;

  const onPointer = (event: PointerEvent): void => {
    pointer = event.pointerType;
  };
  const onKey = (event: KeyboardEvent): void => seeKey(filter, event);
  const onClick = (event: MouseEvent): void => {
    const { detail, timeStamp: timeMs, clientX: x, clientY: y } = event;
    // Not every browser says of a click what made it.
    const isTouch = ((event as Partial<PointerEvent>).pointerType || pointer) === 'touch';
    const control = controlOf(event);
    const isMeant = filter.seeClick({
      detail,
      timeMs,
      x,
      y,
      control,
      isTouch: isTouch && detail > 0,
    });
    if (!isMeant) unmeant.add(event);
    isUnderWay = true;
    setTimeout(() => {
      isUnderWay = false;
    });
  };

  const stops = [
    listenEarly(view, ['pointerdown'], onPointer),
    listenEarly(view, ['keydown', 'keyup'], onKey),
    listenEarly(view, ['click'], onClick),
  ];
  return {
    isMeant: (click) => !unmeant.has(click),
    isUnderWay: () => isUnderWay,
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}

function seeKey(filter: PressFilter, event: KeyboardEvent): void {
  const type = event.type === 'keyup' ? 'keyup' : 'keydown';
  filter.seeKey({ type, code: event.code, repeat: event.repeat, timeMs: event.timeStamp });
}

/** What a press presses: the control around its target, or the whole empty zone. */
function controlOf(event: Event): Element | null {
  const target = innermostTargetOf(event);
  return target?.closest('button, a, input, label, [data-part="drop-area"]') ?? target;
}
