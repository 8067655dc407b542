import {
  type ChangeEvent,
  type HTMLAttributes,
  type RefCallback,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
} from 'react';
import { type DropEvent, type DropzoneInputProps, useDropzone } from 'react-dropzone';
import { type FileSelection, readSelection } from '../file/readSelection.js';

/** How a file came: the picker is aimed at one thing, a drop or a paste may be an accident. */
export type SelectionSource = 'picker' | 'drop' | 'paste';

export interface FileDropOptions {
  readonly disabled: boolean;
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

/** The zones on this page. */
const roots = new Set<HTMLElement>();

/**
 * react-dropzone as a door, not a judge: it brings drags, pastes and the picker together, and every
 * verdict on a file is made by `checkFile`.
 */
export function useFileDrop({ disabled, onSelection }: FileDropOptions): FileDrop {
  const latest = useRef(onSelection);
  useEffect(() => {
    latest.current = onSelection;
  });

  // Taken inside the event, and none handed on: react-dropzone would measure all of a thousand files and
  // "repair" an empty type in a way that browsers do not send.
  const getFilesFromEvent = useCallback(
    async (event: DropEvent | FileSystemFileHandle[]): Promise<File[]> => {
      const found = selectionOf(event);
      if (!found) return [];
      if (found.source !== 'drag') latest.current(found.selection, found.source);
      return [];
    },
    [],
  );

  const { getRootProps, getInputProps, isDragActive, inputRef, rootRef } = useDropzone({
    disabled,
    getFilesFromEvent,
    noClick: true,
    noKeyboard: true,
    // Its own guard also kills the drop of plain text into the host's text fields.
    preventDropOnDocument: false,
  });

  useEffect(() => {
    window.addEventListener('dragover', keepPage);
    window.addEventListener('drop', keepPage);
    return () => {
      window.removeEventListener('dragover', keepPage);
      window.removeEventListener('drop', keepPage);
    };
  }, []);

  // With nothing focused a paste goes to the page: the zone under the pointer takes it, or the only one.
  useEffect(() => {
    const root = rootRef.current;
    if (!root || disabled) return;
    roots.add(root);
    const onPaste = (event: ClipboardEvent): void => {
      const isForNobody = event.target === document.body && !event.defaultPrevented;
      const isForUs = roots.size === 1 || root.matches(':hover');
      if (!isForNobody || !isForUs || !event.clipboardData?.files.length) return;
      event.preventDefault();
      latest.current(readSelection(event.clipboardData), 'paste');
    };
    document.addEventListener('paste', onPaste);
    return () => {
      roots.delete(root);
      document.removeEventListener('paste', onPaste);
    };
  }, [disabled, rootRef]);

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
    const selection = readSelection({ files });
    // An input that kept its list would hold the file for as long as the page lives.
    event.currentTarget.value = '';
    latest.current(selection, 'picker');
  }, []);

  const root: RefObject<HTMLElement | null> = rootRef;
  const attachRoot = useCallback(
    (element: HTMLElement | null) => {
      root.current = element;
    },
    [root],
  );

  return {
    getRootProps,
    // Past react-dropzone, which renders twice before it hands a choice on.
    getInputProps: (props) => ({ ...getInputProps(props), onChange: takeChoice }),
    isDragActive,
    inputRef,
    rootRef,
    attachRoot,
    open,
  };
}

function selectionOf(
  event: DropEvent | FileSystemFileHandle[],
): { selection: FileSelection; source: SelectionSource | 'drag' } | null {
  if (Array.isArray(event)) return null;
  if ('dataTransfer' in event && event.dataTransfer) {
    // During the drag the files cannot be seen yet, and nothing is to be decided.
    if (event.type !== 'drop') return { selection: { kind: 'no-file' }, source: 'drag' };
    return { selection: readSelection(event.dataTransfer), source: 'drop' };
  }
  if ('clipboardData' in event && event.clipboardData) {
    return { selection: readSelection(event.clipboardData), source: 'paste' };
  }
  return null;
}

/** A file dropped beside the zone would make the browser leave the page; the host's own zones go first. */
function keepPage(event: DragEvent): void {
  if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'none';
}
