import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react';
import type { MediaUploadError } from '../core/MediaUploadError.js';
import type { UploadedMedia } from '../core/uploadedMedia.js';
import { createUploadKeeper } from '../engine/createUploadKeeper.js';
import { KeeperContext } from '../hooks/keeperContext.js';
import { useBrowserLayoutEffect } from '../hooks/useBrowserLayoutEffect.js';

export interface CaseInvoiceUploadsProps {
  children?: ReactNode;
  /** Once for each stored invoice, also while no uploader shows it. */
  onUploaded?: ((media: UploadedMedia) => void) | undefined;
  /** Once for each refusal or failure, also while no uploader shows it. */
  onError?: ((error: MediaUploadError) => void) | undefined;
  /**
   * How many cases on which nothing is chosen are remembered, the oldest forgotten first. What is chosen,
   * failed or running is never forgotten and does not count. @default 50
   */
  maxKept?: number | undefined;
}

/**
 * Keeps the uploads of the uploaders below it, one a case and field: switching a tab, closing a dialog or
 * going to another case and back ends nothing and forgets nothing.
 *
 * @example
 * <CaseInvoiceUploads onUploaded={({ referenceId }) => refetchCase(referenceId)}>
 *   <App />
 * </CaseInvoiceUploads>
 */
export function CaseInvoiceUploads(props: CaseInvoiceUploadsProps): ReactElement {
  const { children, onUploaded, onError } = props;
  // Of what is no number, none would ever be forgotten.
  const { maxKept: given } = props;
  const maxKept = given != null && given >= 0 ? given : 50;
  const [keeper] = useState(() => createUploadKeeper({ maxKept }));
  const mounts = useRef(0);

  useBrowserLayoutEffect(() => keeper.setOptions({ onUploaded, onError, maxKept }));

  useEffect(() => {
    mounts.current += 1;
    return () => {
      const mount = mounts.current;
      // StrictMode and a fast refresh mount again at once: then nothing has gone.
      queueMicrotask(() => {
        if (mounts.current === mount) keeper.clear();
      });
    };
  }, [keeper]);

  return <KeeperContext.Provider value={keeper}>{children}</KeeperContext.Provider>;
}
