import type { CheckedFile } from './checkedFile.js';
import type { MediaUploadOutcome } from './errorCodes.js';
import type { MediaUploadError } from './MediaUploadError.js';
import type { UploadedMedia } from './uploadedMedia.js';
import type {
  ChosenFile,
  ChosenPage,
  LinkStatus,
  UnreadChoice,
  WaitReason,
} from './uploadState.js';

/** What happens to a choice before anything is sent. */
export type ChoiceEvent =
  | { readonly type: 'fileChosen'; readonly file: ChosenFile }
  | { readonly type: 'sendAsked' }
  | {
      readonly type: 'filePassed';
      readonly file: CheckedFile;
      /** Why it is not sent, where that has to be said. */
      readonly notice?: MediaUploadError;
    }
  | {
      readonly type: 'choiceRefused';
      readonly file: ChosenFile | null;
      readonly error: MediaUploadError;
      readonly again?: UnreadChoice | null | undefined;
    }
  | { readonly type: 'fileLost'; readonly file: ChosenFile; readonly error: MediaUploadError }
  | { readonly type: 'noticed'; readonly error: MediaUploadError }
  | { readonly type: 'choiceWithdrawn' }
  | { readonly type: 'fileRemoved' }
  | {
      readonly type: 'recheckStarted';
      readonly file: CheckedFile;
      /** What follows. @default 'send' */
      readonly next?: 'decide' | 'send' | undefined;
    };

/** What happens to the pictures of a paper's pages. */
export type PagesEvent =
  | {
      readonly type: 'pagesPassed';
      readonly pages: readonly ChosenPage[];
      readonly baseline: string | null;
    }
  | { readonly type: 'pageJudged'; readonly page: ChosenPage }
  | { readonly type: 'pagesWorkStarted'; readonly work: 'adding' | 'combining' }
  | { readonly type: 'pagesWorkEnded' }
  | { readonly type: 'pageMoved'; readonly from: number; readonly to: number }
  | { readonly type: 'pageTurned'; readonly index: number }
  | { readonly type: 'pageRemoved'; readonly index: number }
  | { readonly type: 'pagesCombined'; readonly file: ChosenFile };

/** What happens to an upload under way. */
export type SendingEvent =
  | { readonly type: 'sendingStarted'; readonly file: CheckedFile }
  | { readonly type: 'sendingRepeated' }
  | { readonly type: 'bytesSent' }
  | {
      readonly type: 'waitStarted';
      readonly file: CheckedFile;
      readonly reason: WaitReason;
      readonly untilMs: number | null;
    }
  /** An attempt may have stored the file, whatever comes of the next one. */
  | { readonly type: 'outcomeDoubted' }
  | { readonly type: 'uploadCancelled'; readonly outcome: MediaUploadOutcome }
  | { readonly type: 'uploadFailed'; readonly error: MediaUploadError }
  | { readonly type: 'uploadStored'; readonly media: UploadedMedia };

/** What becomes known of the stored invoice and its link. */
export type StoredEvent =
  | { readonly type: 'mediaLearnt'; readonly media: UploadedMedia }
  | { readonly type: 'mediaForgotten' }
  | { readonly type: 'copyReleased' }
  | { readonly type: 'linkExpired' }
  | { readonly type: 'linkRefreshStarted' }
  | { readonly type: 'linkRefreshFailed'; readonly link: LinkStatus }
  | { readonly type: 'linkRefreshed'; readonly url: string; readonly expiresAt: Date };

/** What can happen to an upload; past participles, since it has happened. */
export type UploadEvent =
  | ChoiceEvent
  | PagesEvent
  | SendingEvent
  | StoredEvent
  | {
      readonly type: 'caseOpened';
      readonly referenceId: string;
      readonly media: UploadedMedia | null;
      /** The same case again, of which something is in doubt. */
      readonly inDoubt?: boolean | undefined;
    };
