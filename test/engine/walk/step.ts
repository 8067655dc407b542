/** A file that is chosen: what is in it, or how its disk answers. */
export type FileKind = 'pdf' | 'png' | 'slow' | 'slow-png' | 'text' | 'empty' | 'locked' | 'hung';

/** How a function of the host answers. */
export type Mode = 'now' | 'held' | 'throws' | 'never';

/** What a client does that is told to stop. */
export type Manner = 'polite' | 'plain' | 'stubborn';

/** How a held answer is given at last. */
export type Settling = 'good' | 'bad' | 'odd';

/** What a POST does next. */
export type Answer =
  | 'half'
  | 'out'
  | 'store'
  | 'garbage'
  | 'throw'
  | 'not-sent'
  | 'lost'
  | 'slow'
  | 'busy'
  | 'broken'
  | 'offline'
  | 'type'
  | 'token';

/** What a host calls of an engine. */
export type Call =
  | 'upload'
  | 'cancel'
  | 'withdraw'
  | 'remove'
  | 'reset'
  | 'tryNow'
  | 'demandFile'
  | 'refresh'
  | 'openFresh'
  | 'reportPreviewError'
  | 'sendPages'
  | 'movePage'
  | 'turnPage'
  | 'removePage';

/** Options that are others from now on, in the words of the walk. */
export interface OptionsPatch {
  readonly referenceId?: string;
  readonly [option: string]: unknown;
}

/** What a person does. */
export type PersonStep =
  | {
      readonly act: 'choose';
      readonly view: number;
      readonly files: readonly FileKind[];
      readonly by: 'picker' | 'drop' | 'paste';
    }
  | {
      readonly act: 'slip';
      readonly view: number;
      readonly kind: 'no-file' | 'folder' | 'too-many';
    }
  | { readonly act: 'press'; readonly view: number; readonly nth: number }
  | { readonly act: 'call'; readonly view: number; readonly name: Call; readonly index: number };

/** What happens next. */
export type Step =
  | PersonStep
  | { readonly act: 'options'; readonly view: number; readonly patch: OptionsPatch }
  | { readonly act: 'mount' | 'unmount' | 'strict'; readonly view: number }
  | { readonly act: 'answer'; readonly nth: number; readonly how: Answer }
  | { readonly act: 'settle'; readonly nth: number; readonly how: Settling }
  | { readonly act: 'network'; readonly isOnline: boolean }
  | { readonly act: 'event'; readonly type: string }
  | { readonly act: 'manner'; readonly manner: Manner }
  | { readonly act: 'reenter'; readonly on: string; readonly step: Step }
  | { readonly act: 'clear' }
  | { readonly act: 'pass'; readonly ms: number };
