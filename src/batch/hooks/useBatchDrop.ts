import {
  type DragEvent,
  type HTMLAttributes,
  type RefCallback,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { addDropZone, dragVerdictOf, offerPaste } from '../../dom/dropZones.js';
import { type ReadFiles, readTransfer } from '../readEntries.js';

export interface BatchDropOptions {
  /** Whether nothing is taken now; asked each time, since a fieldset disables without a render. */
  readonly isClosed: () => boolean;
  readonly onFiles: (came: ReadFiles) => void;
}

export interface BatchDrop {
  readonly isOver: boolean;
  readonly attachRoot: RefCallback<HTMLElement>;
  readonly rootProps: Pick<
    HTMLAttributes<HTMLElement>,
    'onDragEnter' | 'onDragOver' | 'onDrop' | 'onPaste'
  >;
}

/** Takes files and whole folders that are dropped or pasted. */
export function useBatchDrop(options: BatchDropOptions): BatchDrop {
  const [isOver, setIsOver] = useState(false);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });

  const take = useCallback((data: DataTransfer) => {
    void readTransfer(data).then((came) => latest.current.onFiles(came));
  }, []);

  const leave = useRef<(() => void) | undefined>(undefined);
  const attachRoot = useCallback(
    (element: HTMLElement | null) => {
      leave.current?.();
      leave.current =
        element === null
          ? undefined
          : addDropZone({
              element,
              isClosed: () => latest.current.isClosed(),
              dragGone: () => setIsOver(false),
              takePaste: take,
            });
    },
    [take],
  );

  const onDrag = (event: DragEvent<HTMLElement>): void => {
    const verdict = dragVerdictOf(event, options.isClosed());
    if (event.type !== 'drop') setIsOver(verdict === 'files');
    if (verdict === 'not-ours') return;
    event.preventDefault();
    // For a zone around us, which would take it once more.
    event.stopPropagation();
    if (event.type === 'drop') take(event.dataTransfer);
    else if (verdict === 'files') event.dataTransfer.dropEffect = 'copy';
  };

  return {
    isOver,
    attachRoot,
    rootProps: {
      onDragEnter: onDrag,
      onDragOver: onDrag,
      onDrop: onDrag,
      onPaste: (event) => {
        const isOwn = event.currentTarget.contains(event.target as Node);
        if (isOwn && offerPaste(event.nativeEvent, event.currentTarget)) event.stopPropagation();
      },
    },
  };
}
