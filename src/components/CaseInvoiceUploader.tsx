import {
  type ForwardRefExoticComponent,
  forwardRef,
  type RefAttributes,
  useImperativeHandle,
} from 'react';
import type { UseCaseInvoiceUploadOptions } from '../hooks/uploadHookOptions.js';
import { useCaseInvoiceUpload } from '../hooks/useCaseInvoiceUpload.js';
import { type UploaderLooks, UploaderView } from './UploaderView.js';

/** What a `ref` to {@link CaseInvoiceUploader} can do. */
export interface CaseInvoiceUploaderHandle {
  /** Opens the file picker; browsers allow it from a press only. */
  open: () => void;
  /** Sends the chosen file, as a press of "Upload" or "Try again" does. */
  upload: () => void;
  /** Ends the running upload; the file stays chosen. */
  cancel: () => void;
  /** Empties the uploader. Does not remove what is stored: the API has no way to. */
  reset: () => void;
  /** Puts the focus on the first button. */
  focus: () => void;
}

export interface CaseInvoiceUploaderProps extends UseCaseInvoiceUploadOptions, UploaderLooks {
  /** `id` of the group. */
  id?: string | undefined;
}

/**
 * Puts an invoice on a case: choose, drop or paste a file, and it is checked, uploaded, stored and shown
 * back. One line is enough; every part of it can be changed.
 *
 * @example
 * <CaseInvoiceUploader referenceId="6867da7788b9226bb78d716c" />
 */
export const CaseInvoiceUploader: ForwardRefExoticComponent<
  CaseInvoiceUploaderProps & RefAttributes<CaseInvoiceUploaderHandle>
> = /* @__PURE__ */ forwardRef(function CaseInvoiceUploader(props, ref) {
  const { id, theme, className, classNames, style, description, preview, name, ...options } = props;
  const upload = useCaseInvoiceUpload(options);
  const { open, upload: send, cancel, reset, focus } = upload;
  useImperativeHandle(ref, () => ({ open, upload: send, cancel, reset, focus }), [
    open,
    send,
    cancel,
    reset,
    focus,
  ]);
  return (
    <UploaderView
      upload={upload}
      id={id}
      theme={theme}
      className={className}
      classNames={classNames}
      style={style}
      description={description}
      preview={preview}
      name={name}
    />
  );
});
