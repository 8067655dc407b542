import type { MediaUploadErrorInit } from '../core/MediaUploadError.js';
import type { Conclusion } from './createTask.js';
import type { EngineContext } from './engineContext.js';
import { refusalOf } from './refusalOf.js';

/** The pages stay, and why not is said beside them; where there are none yet, the choice is refused. */
export function pagesRefusalOf(context: EngineContext, init: MediaUploadErrorInit): Conclusion {
  const told = refusalOf(context, null, init);
  return () => {
    context.store.dispatch({ type: 'pagesWorkEnded' });
    told();
  };
}
