/** An uploader on a page, as far as its doors are concerned. */
export interface DropZone {
  readonly element: HTMLElement;
  /** Whether it takes nothing now. */
  readonly isClosed: () => boolean;
  /** A drag over it has moved on, was dropped or given up. Also called when there was none. */
  readonly dragGone: () => void;
  /** Takes what was pasted; must read it at once. */
  readonly takePaste: (data: DataTransfer) => void;
}
