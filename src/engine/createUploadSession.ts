import { initialUploadState } from '../core/reduceUpload.js';
import { type ChoiceCommands, createChoiceCommands } from './choiceCommands.js';
import { createProgressStore, type ProgressStore } from './createProgressStore.js';
import { createScreen, type Screen } from './createScreen.js';
import { createTask } from './createTask.js';
import { createUploadStore, type UploadStore } from './createUploadStore.js';
import { createViews, type UploadView, type Views } from './createViews.js';
import { createWait } from './createWait.js';
import type { DeliveryContext } from './deliverChoice.js';
import { createEndingCommands, type EndingCommands } from './endingCommands.js';
import { guardLeaving } from './guardLeaving.js';
import { createHostMedia, type HostMedia, readHostMedia } from './hostMedia.js';
import { type Page, thisPage } from './page.js';
import { createSignedLink, type SignedLink } from './signedLink.js';
import { speakProgress } from './speakProgress.js';
import type { UploadCallbacks, UploadOptions } from './uploadOptions.js';
import { baselineOf, targetOf } from './uploadTarget.js';

/** One case's upload, whole: what happens, in order, with one truth. */
export interface UploadSession
  extends Pick<UploadStore, 'getState'>,
    Pick<Screen, 'getSnapshot' | 'subscribe'>,
    Pick<SignedLink, 'refresh' | 'openFresh' | 'reportPreviewError'>,
    ChoiceCommands,
    PageCommands,
    Omit<EndingCommands, 'open'> {
  /** Called at each change of the state, drawn or not. @returns the way to unsubscribe */
  readonly watch: UploadStore['subscribe'];
  readonly progress: ProgressStore;
  /** Whether the state belongs to the case and field of these options. */
  readonly belongsTo: (options: UploadOptions) => boolean;
  /**
   * Begins to serve a view: its options count, and it is called back.
   *
   * @returns the way to let it go; the last one that goes ends what runs, unless somebody keeps it
   */
  readonly mount: (view: UploadView) => () => void;
  /** A view has other options now; another case or field ends whatever runs for the one before. */
  readonly optionsChanged: (view: UploadView, before: UploadOptions) => void;
  /** How many views it serves. */
  readonly viewCount: () => number;
  /** The case, and what is stored on it, as they are now. */
  readonly baseline: () => string;
  /** Goes on at once where it waits. */
  readonly tryNow: () => void;
}

/** What a person does to pages that are arranged. */
interface PageCommands {
  readonly movePage: (from: number, to: number) => void;
  readonly turnPage: (index: number) => void;
  readonly removePage: (index: number) => void;
}

/** What an engine needs beside its options. */
export interface UploadSessionSeams {
  /** @default the page this runs in */
  readonly page?: Page | undefined;
  /** Somebody who keeps it while no view shows it, and is called back after the views. */
  readonly keeper?: UploadCallbacks | undefined;
}

/** Makes the engine of one upload. Nothing runs and nobody is called before a view is mounted. */
export function createUploadSession(
  initial: UploadOptions,
  { page = thisPage, keeper }: UploadSessionSeams = {},
): UploadSession {
  const views = createViews(initial, keeper);
  const { getOptions } = views;
  const known = readHostMedia(initial.media, initial.referenceId, page);
  const store = createUploadStore(initialUploadState(initial.referenceId, known), views.host);
  const { getState } = store;
  const progress = createProgressStore();
  const wait = createWait(store, page);
  const context: DeliveryContext = { store, progress, page, getOptions, wait };
  const hostMedia = createHostMedia(store, page);
  const screen = createScreen(store);
  const link = createSignedLink(context, (kind) => screen.say({ kind }));
  const task = createTask();
  const choice = createChoiceCommands(context, task, screen.say);
  const { open, ...ending } = createEndingCommands(context, task, hostMedia, screen.say);
  const adopt = createAdoption(open, hostMedia, choice);

  speakProgress(store, progress, screen.say);
  guardLeaving(context);

  /** A file that nobody looks at need not stay in memory. */
  const releaseUnseen = (): void => {
    if (keeper && views.count() === 0) store.dispatch({ type: 'copyReleased' });
  };
  store.subscribe(releaseUnseen);

  return {
    ...choice,
    ...ending,
    ...screen,
    ...link,
    getState,
    watch: store.subscribe,
    progress,
    belongsTo: (options) => targetOf(options) === targetOf(getOptions()),
    mount: createMount(views, adopt, link, () => {
      releaseUnseen();
      if (!keeper) ending.leave();
    }),
    optionsChanged: (view, before) => {
      const { options } = view;
      if (getOptions() === options) adopt(options, before, true);
    },
    viewCount: views.count,
    baseline: () => baselineOf(getOptions(), getState()),
    tryNow: wait.press,
    ...pageCommandsOf(store),
  };
}

/** Serves views; the link's life is followed while there is one. */
function createMount(
  views: Views,
  adopt: Adopt,
  link: SignedLink,
  onUnseen: () => void,
): UploadSession['mount'] {
  let stopLink: (() => void) | null = null;
  return (view) => {
    const before = views.getOptions();
    views.add(view);
    adopt(view.options, before, false);
    stopLink ??= link.watch();
    return () => {
      views.remove(view);
      if (views.count() > 0) return;
      stopLink?.();
      stopLink = null;
      onUnseen();
    };
  };
}

type Adopt = (options: UploadOptions, before: UploadOptions, isSameView: boolean) => void;

/** Follows the options of the view that counts now: another case, other media, another number. */
function createAdoption(
  open: EndingCommands['open'],
  hostMedia: HostMedia,
  choice: ChoiceCommands,
): Adopt {
  return (options, before, isSameView) => {
    if (targetOf(options) !== targetOf(before)) {
      open(options, false);
      return;
    }
    // Another view that tells of no invoice, or no number, does not speak against what is known.
    const { media, invoiceNumber } = options;
    if (isSameView || media !== undefined) hostMedia.changed(options, before);
    const isOtherNumber = invoiceNumber !== before.invoiceNumber;
    if (isOtherNumber && (isSameView || invoiceNumber !== undefined)) choice.numberChanged();
  };
}

function pageCommandsOf({ dispatch }: UploadStore): PageCommands {
  return {
    movePage: (from, to) => dispatch({ type: 'pageMoved', from, to }),
    turnPage: (index) => dispatch({ type: 'pageTurned', index }),
    removePage: (index) => dispatch({ type: 'pageRemoved', index }),
  };
}
