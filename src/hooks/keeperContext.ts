import { type Context, createContext } from 'react';
import type { UploadKeeper } from '../engine/createUploadKeeper.js';

/** Who keeps the uploads of the views below; null where each view has its own. */
export const KeeperContext: Context<UploadKeeper | null> =
  /* @__PURE__ */ createContext<UploadKeeper | null>(null);
