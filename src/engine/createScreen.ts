import { is, type UploadState } from '../core/uploadState.js';
import { createListeners } from './createListeners.js';
import type { UploadStore } from './createUploadStore.js';
import { secondsUntil } from './secondsUntil.js';
import type { LinkFact } from './signedLink.js';

/**
 * Milliseconds until what may be over in a moment is drawn: up to a tenth of a second an answer feels
 * immediate, and what flashes by tells nothing (Nielsen, "Response Times").
 */
const DRAWN_AFTER_MS = 100;

/**
 * Milliseconds between two sentences: what changes faster is heard in no order, or not at all. A beginning
 * comes together with another focus, which a screen reader reads first.
 */
const SAID_EVERY_MS = 250;
const BEGINNING_STANDS_MS = 700;

/** Something that is said politely, in facts: the language makes the sentence. */
export type SaidFact =
  | { readonly kind: 'nothing' | 'checking' | LinkFact }
  /** A status was reached; `secondsLeft` until a waiting upload goes on by itself. */
  | { readonly kind: 'status'; readonly state: UploadState; readonly secondsLeft: number }
  | { readonly kind: 'progress'; readonly fraction: number };

/** What a person sees and hears of an upload at one moment. The same object until something changes. */
export interface ScreenSnapshot {
  readonly state: UploadState;
  readonly said: SaidFact;
}

/** What is drawn and said, and when; see {@link createScreen}. */
export interface Screen {
  readonly getSnapshot: () => ScreenSnapshot;
  /** @returns the way to unsubscribe */
  readonly subscribe: (listener: () => void) => () => void;
  /** Says something that is not a change of status. */
  readonly say: (fact: SaidFact) => void;
}

/**
 * Follows a store for whoever draws it. The request goes first and its picture follows: what is drawn
 * before it has left holds it up.
 */
export function createScreen(store: UploadStore): Screen {
  const NOTHING: SaidFact = { kind: 'nothing' };
  let snapshot: ScreenSnapshot = { state: store.getState(), said: NOTHING };
  /** What is to be said, in the order in which it happened: a beginning and what followed it, at most. */
  let toSay: readonly SaidFact[] = [];
  let drawing: ReturnType<typeof setTimeout> | undefined;
  let speaking: ReturnType<typeof setTimeout> | undefined;
  const listeners = createListeners();

  function show(said: SaidFact): void {
    const state = store.getState();
    if (state === snapshot.state && said === snapshot.said) return;
    snapshot = { state, said };
    listeners.tell();
  }

  function draw(): void {
    clearTimeout(drawing);
    drawing = undefined;
    show(speaking === undefined ? nextSaid() : snapshot.said);
  }

  function nextSaid(): SaidFact {
    const [said = snapshot.said, ...rest] = toSay;
    if (toSay.length > 0) {
      speaking = setTimeout(speak, isBeginning(said) ? BEGINNING_STANDS_MS : SAID_EVERY_MS);
    }
    toSay = rest;
    return said;
  }

  function speak(): void {
    speaking = undefined;
    if (toSay.length > 0) show(nextSaid());
  }

  store.subscribe((state, before) => {
    if (state.status !== before.status) toSay = withStatus(toSay, state);
    if (!is(state, 'checking', 'uploading', 'saving')) draw();
    // These may be over in a moment. Whatever comes of a choice looks different from an empty uploader. A
    // problem may come back just as it is, or an invoice of the same name: a press that changed nothing would
    // seem to have done nothing.
    else drawing ??= setTimeout(draw, snapshot.state.status === 'empty' ? DRAWN_AFTER_MS : 0);
  });

  return {
    getSnapshot: () => snapshot,
    subscribe: listeners.subscribe,
    say: (fact) => {
      toSay = [fact];
      clearTimeout(speaking);
      speaking = undefined;
      draw();
    },
  };
}

/** What is to be said when a status is reached: only a beginning is worth saying although it is over already. */
function withStatus(toSay: readonly SaidFact[], state: UploadState): readonly SaidFact[] {
  const secondsLeft = secondsUntil(is(state, 'waiting') ? state.untilMs : null);
  const said = { kind: 'status', state, secondsLeft } as const;
  return isBeginning(said) ? [said] : [...toSay.filter(isBeginning), said];
}

function isBeginning(fact: SaidFact): boolean {
  return fact.kind === 'status' && fact.state.status === 'uploading';
}
