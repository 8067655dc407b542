/** An uploader on a page, as far as its doors are concerned. */
export interface DropZone {
  readonly element: HTMLElement;
  /** Whether it takes nothing now. */
  readonly isClosed: () => boolean;
  /** What was dragged is somewhere else now, was let go or given up; called at other times, too. */
  readonly dragGone: () => void;
  /** Takes what was pasted; must read it at once. */
  readonly takePaste: (data: DataTransfer) => void;
}
