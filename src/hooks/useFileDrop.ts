import {
  type ChangeEvent,
  type HTMLAttributes,
  type RefCallback,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { type DropEvent, type DropzoneInputProps, useDropzone } from 'react-dropzone';
import { addDropZone, pageDragOf } from '../dom/dropZones.js';
import { type FileSelection, readSelection } from '../file/readSelection.js';
import { pickerProps } from './pickerProps.js';
import { zonePropsOf } from './zonePropsOf.js';

/** How a file came: the picker is aimed at one thing, a drop or a paste may be an accident. */
export type SelectionSource = 'picker' | 'drop' | 'paste';

export interface FileDropOptions {
  readonly disabled: boolean;
  /** Whether several files may be meant together. */
  readonly isMany: boolean;
  /** Whether nothing is taken now; asked at each paste, since a fieldset disables without a render. */
  readonly isClosed: () => boolean;
  readonly onSelection: (selection: FileSelection, source: SelectionSource) => void;
}

export interface FileDrop {
  readonly getRootProps: (props: HTMLAttributes<HTMLElement>) => HTMLAttributes<HTMLElement>;
  readonly getInputProps: (props: DropzoneInputProps) => DropzoneInputProps;
  readonly isDragActive: boolean;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly rootRef: RefObject<HTMLElement | null>;
  /** Fits an element of any kind, which a ref object does not. */
  readonly attachRoot: RefCallback<HTMLElement>;
  /** Opens the picker; from a press only. */
  readonly open: () => void;
}

/**
 * react-dropzone as a door, not a judge: it brings drags, pastes and the picker together, and every
 * verdict on a file is made by `checkFile`.
 */
export function useFileDrop(options: FileDropOptions): FileDrop {
  const [isDragActive, setDragActive] = useState(false);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });

  // Taken inside the event, and none handed on: react-dropzone would measure all of a thousand files and
  // "repair" an empty type in a way that browsers do not send.
  const getFilesFromEvent = useCallback(
    async (event: DropEvent | FileSystemFileHandle[]): Promise<File[]> => {
      // During the drag the files cannot be seen yet, and nothing is to be decided.
      if (!('dataTransfer' in event) || event.type !== 'drop' || !event.dataTransfer) return [];
      const { isMany, onSelection } = latest.current;
      const isOfPage = pageDragOf(event.currentTarget as Element)?.isOfPage();
      onSelection(readSelection(event.dataTransfer, isMany, isOfPage), 'drop');
      return [];
    },
    [],
  );

  const { getRootProps, getInputProps, inputRef, rootRef } = useDropzone({
    disabled: options.disabled,
    getFilesFromEvent,
    noDragEventsBubbling: true,
    noPaste: true,
    noClick: true,
    noKeyboard: true,
    // Its own guard also kills the drop of plain text into the host's text fields.
    preventDropOnDocument: false,
  });

  const open = useCallback(() => {
    const input = inputRef.current;
    if (!input) return;
    // Emptied first, so that choosing the same file again fires `change`.
    input.value = '';
    input.click();
  }, [inputRef]);

  const takeChoice = useCallback((event: ChangeEvent<HTMLInputElement>) => {
    const { files } = event.currentTarget;
    if (!files?.length) return;
    const selection = readSelection({ files }, latest.current.isMany);
    // An input that kept its list would hold the file for as long as the page lives.
    event.currentTarget.value = '';
    latest.current.onSelection(selection, 'picker');
  }, []);

  const root: RefObject<HTMLElement | null> = rootRef;
  const leave = useRef<(() => void) | undefined>(undefined);
  const attachRoot = useCallback(
    (element: HTMLElement | null) => {
      root.current = element;
      leave.current?.();
      leave.current = element
        ? addDropZone({
            element,
            isClosed: () => latest.current.isClosed(),
            dragGone: () => setDragActive(false),
            takePaste: (data) => {
              const { isMany, onSelection } = latest.current;
              onSelection(readSelection(data, isMany), 'paste');
            },
          })
        : undefined;
    },
    [root],
  );

  const rootProps = useCallback(
    (props: HTMLAttributes<HTMLElement>) =>
      zonePropsOf(getRootProps(props), {
        isClosed: () => latest.current.isClosed(),
        onDrag: setDragActive,
        onNoFile: () => latest.current.onSelection({ kind: 'no-file' }, 'drop'),
      }),
    [getRootProps],
  );
  // Past react-dropzone, which renders twice before it hands a choice on.
  const inputProps = useCallback(
    (props: DropzoneInputProps): DropzoneInputProps => ({
      ...getInputProps(props),
      ...pickerProps,
      onChange: takeChoice,
    }),
    [getInputProps, takeChoice],
  );

  return {
    getRootProps: rootProps,
    getInputProps: inputProps,
    isDragActive,
    inputRef,
    rootRef,
    attachRoot,
    open,
  };
}
