import type { UploadAction } from '../core/actions.js';
import type { PageTurn } from '../core/prepareFile.js';
import type { UploadState } from '../core/uploadState.js';
import type { ProgressStore } from '../engine/createProgressStore.js';
import type { Messages } from '../locales/messages.js';
import type { PagesMessages } from '../locales/pages/messages.js';
import type { UploaderProps } from './uploaderPropsOf.js';
import type { UploadIds } from './uploadIds.js';
import type { UploadProblem } from './uploadProblemOf.js';

/** What is held over the zone: nothing, a file that would be taken, or one that would be turned away. */
export type DragStatus = 'none' | 'over' | 'over-busy';

/** A picture of one of a paper invoice's pages, as it is arranged. */
export interface UploadPage {
  /** Tells pages apart, also two of the same picture. */
  readonly id: string;
  readonly fileName: string;
  /** A small picture of the page; null until it is made, or where it cannot be. */
  readonly thumbnailUrl: string | null;
  /** Degrees clockwise by which the person turned it. */
  readonly turn: PageTurn;
}

/** What `useCaseInvoiceUpload` returns: the state, the actions, and props that carry all behaviour. */
export interface CaseInvoiceUpload extends UploaderProps {
  readonly state: UploadState;
  readonly progress: ProgressStore;
  /** The words in use, complete. */
  readonly messages: Messages;
  /** The group's name: the host's `label` or the language's. */
  readonly label: string;
  /** Allowed media types of the field, canonical. */
  readonly accept: readonly string[];
  /** Bytes, or undefined where there is no limit. */
  readonly maxSize: number | undefined;
  readonly disabled: boolean;
  readonly required: boolean;
  readonly drag: DragStatus;
  /** What can be pressed now, the most likely first. */
  readonly actions: readonly UploadAction[];
  /** What stands in the way, in words; null where nothing does. */
  readonly problem: UploadProblem | null;
  /** What the polite live region says; changes only when there is something to say. */
  readonly announcement: string;
  readonly ids: UploadIds;

  /** Opens the file picker; must be called from a press. */
  readonly open: () => void;
  /** Sends the file that is ready or failed, or the pages as arranged; without any it says so. */
  readonly upload: () => void;
  /** Ends the upload or the check that is running; the file stays. */
  readonly cancel: () => void;
  /** Goes back to before the last choice: to the earlier file, the stored invoice, or the empty zone. */
  readonly withdraw: () => void;
  /** Gives up whatever is chosen: back to the stored invoice, or the empty zone. */
  readonly remove: () => void;
  /** Empties it: nothing chosen, and what the host's `media` says is stored. */
  readonly reset: () => void;
  /** Puts the focus on the action that comes first. */
  readonly focus: () => void;
  /** Asks the host for a fresh signed URL; does nothing without `refreshUrl`. */
  readonly refreshLink: () => Promise<void>;
  /** Tells that the stored invoice's picture could not be loaded: asks once for a fresh URL. */
  readonly reportPreviewError: () => void;

  /** The pages that are being arranged, in order; empty in every other status. */
  readonly pages: readonly UploadPage[];
  /** The words to arrange pages with; null until they are loaded, when the first file is chosen. */
  readonly pagesWords: PagesMessages | null;
  /** Moves a page to another's place; both count from 0. */
  readonly movePage: (from: number, to: number) => void;
  /** Turns a page a quarter clockwise. */
  readonly turnPage: (index: number) => void;
  readonly removePage: (index: number) => void;
  /** Opens the picker for more pages; must be called from a press. */
  readonly addPages: () => void;
  /** Makes one invoice of the pages and brings it on its way. */
  readonly sendPages: () => void;
}
