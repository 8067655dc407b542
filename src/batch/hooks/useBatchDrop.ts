import {
  type HTMLAttributes,
  type RefCallback,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { addDropZone, offerPaste } from '../../hooks/dropZones.js';
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
    'onDragEnter' | 'onDragOver' | 'onDragLeave' | 'onDrop' | 'onPaste'
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
          : addDropZone({ element, isClosed: () => latest.current.isClosed(), takePaste: take });
    },
    [take],
  );

  const isForUs = (event: React.DragEvent): boolean =>
    event.dataTransfer.types.includes('Files') && !options.isClosed();

  return {
    isOver,
    attachRoot,
    rootProps: {
      onDragEnter: (event) => {
        if (!isForUs(event)) return;
        event.preventDefault();
        setIsOver(true);
      },
      onDragOver: (event) => {
        if (!isForUs(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      },
      onDragLeave: (event) => {
        // It is left for what lies in it, too.
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) setIsOver(false);
      },
      onDrop: (event) => {
        setIsOver(false);
        if (options.isClosed()) return;
        // Text that is dropped into a search box is for that box.
        const isText = !event.dataTransfer.types.includes('Files');
        if (isText && event.target instanceof HTMLInputElement) return;
        event.preventDefault();
        take(event.dataTransfer);
      },
      onPaste: (event) => {
        const isOwn = event.currentTarget.contains(event.target as Node);
        if (isOwn && offerPaste(event.nativeEvent, event.currentTarget)) event.stopPropagation();
      },
    },
  };
}
