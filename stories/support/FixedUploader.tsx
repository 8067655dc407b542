import { type ReactElement, useId } from 'react';
import { type UploaderLooks, UploaderView } from '../../src/components/UploaderView.js';
import type { UploadState } from '../../src/core/uploadState.js';
import { type FixedUploadOptions, fixedUpload } from './fixedUpload.js';

export interface FixedUploaderProps
  extends Omit<FixedUploadOptions, 'idPrefix'>,
    Omit<UploaderLooks, 'id'> {
  /** The state to show. */
  state: UploadState;
}

/** The uploader as it looks in one state, and stays: no server, no clock, nothing to wait for. */
export function FixedUploader({ state, ...props }: FixedUploaderProps): ReactElement {
  const idPrefix = useId();
  const { theme, className, classNames, style, description, preview, name, ...options } = props;
  return (
    <UploaderView
      upload={fixedUpload(state, { ...options, idPrefix })}
      theme={theme}
      className={className}
      classNames={classNames}
      style={style}
      description={description}
      preview={preview}
      name={name}
    />
  );
}
