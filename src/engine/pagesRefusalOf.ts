import type { MediaUploadErrorInit } from '../core/MediaUploadError.js';
import type { Conclusion } from './createTask.js';
import { type DeliveryContext, refusalOf } from './deliverChoice.js';

/** The pages stay, and why not is said beside them; where there are none yet, the choice is refused. */
export function pagesRefusalOf(context: DeliveryContext, init: MediaUploadErrorInit): Conclusion {
  const told = refusalOf(context, null, init, null);
  return () => {
    context.store.dispatch({ type: 'pagesWorkEnded' });
    told();
  };
}
