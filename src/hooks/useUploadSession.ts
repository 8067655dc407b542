import { useContext, useEffect, useState } from 'react';
import { createUploadSession, type UploadSession } from '../engine/createUploadSession.js';
import type { UploadOptions } from '../engine/uploadOptions.js';
import { KeeperContext } from './keeperContext.js';
import { useBrowserLayoutEffect } from './useBrowserLayoutEffect.js';

/** The engine that a component shows: the one that is kept above it for this case, or its own. */
export function useUploadSession(options: UploadOptions): UploadSession {
  const keeper = useContext(KeeperContext);
  const [own] = useState(() => createUploadSession(options));
  const session = keeper ? keeper.sessionFor(options) : own;
  // Each engine has a view of its own: the one of the case before must never see the options of this one.
  const [shown, setShown] = useState({ session, view: { options } });
  if (shown.session !== session) setShown({ session, view: { options } });
  const { view } = shown;

  useBrowserLayoutEffect(() => {
    const before = view.options;
    view.options = options;
    session.optionsChanged(view, before);
  });
  useEffect(() => session.mount(view), [session, view]);
  return session;
}
