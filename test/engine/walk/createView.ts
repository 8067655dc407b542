import type { UploadOptions } from '../../../src/engine/uploadOptions.js';
import { hostFunctions } from './hostFunctions.js';
import type { Mode } from './step.js';
import type { Hearers, View, World } from './world.js';

/** Makes a view that nobody has mounted. */
export function createView(
  world: World,
  name: string,
  options: UploadOptions,
  modes: ReadonlyMap<string, Mode>,
): View {
  const view: View = { name, options, walked: null, unmount: null, modes };
  view.options = optionsOf(world, view, options);
  return view;
}

/** Options of a view, with the host's functions, and callbacks that look at what they are told. */
export function optionsOf(world: World, view: View, options: UploadOptions): UploadOptions {
  const { faults } = world;
  const own = options.referenceId;

  const isOfCase = (
    what: string,
    { referenceId }: { readonly referenceId?: string | undefined },
  ): void => {
    if (referenceId !== own) faults.push(`told ${what} of ${referenceId} under ${own}`);
  };

  return {
    ...options,
    ...hostFunctions(world, view.modes, options),
    onStateChange: (state) => {
      isOfCase('a state', state);
      const telling = view.walked?.telling;
      const isDue = telling?.state === state && !telling.told.has(view);
      if (!isDue) faults.push(`${view.name} is told ${state.status} out of turn`);
      hear(view, telling);
      told(world, view, state.status);
    },
    onUploaded: (media) => {
      isOfCase('media', media);
      const due = view.walked?.uploadedDue.find(({ url }) => url === media.url);
      if (!due || due.told.has(view))
        faults.push(`${view.name} is told onUploaded of what was not stored just now`);
      hear(view, due);
      told(world, view, 'onUploaded');
    },
    onError: (error) => {
      isOfCase('an error', error);
      if (error.code === 'aborted') faults.push('onError for a cancel');
      const { walked } = view;
      const isDoubtKnown =
        !walked ||
        walked.session.getState().inDoubt ||
        walked.clearings !== walked.clearingsAtChange;
      if (error.outcome === 'unknown' && !isDoubtKnown)
        faults.push('an unknown outcome is told, and the state knows of no doubt');
      told(world, view, 'onError');
    },
  };
}

function hear(view: View, hearers: Hearers | null | undefined): void {
  hearers?.views.delete(view);
  hearers?.told.add(view);
}

/** A callback was called: it does what was asked of it. */
function told(world: World, view: View, what: string): void {
  world.trace.push(`${view.name} told ${what}`);
  if (!view.unmount) world.faults.push(`${view.name} is told ${what} after it was unmounted`);
  const { reentry } = world;
  if (reentry?.on !== what) return;
  world.reentry = null;
  world.isReentered = true;
  world.perform(reentry.step);
  world.isReentered = false;
}
