import type { DragEventHandler, HTMLAttributes } from 'react';
import { dragVerdictOf, offerPaste } from '../dom/dropZones.js';

/** What a zone asks and tells. */
export interface ZoneSeams {
  /** Whether nothing is taken now; asked at each event. */
  readonly isClosed: () => boolean;
  /** Whether files are held over it. */
  readonly onDrag: (isOver: boolean) => void;
  /** Something was dropped on it that is no file. */
  readonly onNoFile: () => void;
}

/**
 * A zone's props around react-dropzone's: it sees only what may be the zone's, and stops that there, for a zone
 * around it.
 */
export function zonePropsOf(
  dropzone: HTMLAttributes<HTMLElement>,
  { isClosed, onDrag, onNoFile }: ZoneSeams,
): HTMLAttributes<HTMLElement> {
  const within =
    (act: DragEventHandler<HTMLElement> | undefined): DragEventHandler<HTMLElement> =>
    (event) => {
      const verdict = dragVerdictOf(event, isClosed());
      if (verdict === 'files') act?.(event);
      if (/enter|over/.test(event.type)) onDrag(verdict === 'files');
      if (verdict !== 'no-files') return;
      // A link, text, a page's picture: let go here, they are told from a file.
      event.preventDefault();
      if (event.type === 'drop') onNoFile();
    };
  return {
    ...dropzone,
    onDragEnter: within(dropzone.onDragEnter),
    onDragOver: within(dropzone.onDragOver),
    onDragLeave: within(dropzone.onDragLeave),
    onDrop: within(dropzone.onDrop),
    onPaste: (event) => {
      const isOwn = event.nativeEvent.composedPath().includes(event.currentTarget);
      if (isOwn && offerPaste(event.nativeEvent, event.currentTarget)) event.stopPropagation();
    },
  };
}
