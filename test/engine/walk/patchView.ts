import { DEFAULT_ALLOWED_TYPES } from '../../../src/core/contentTypes.js';
import type { UploadOptions } from '../../../src/engine/uploadOptions.js';
import { targetOf } from '../../../src/engine/uploadTarget.js';
import { createView, optionsOf } from './createView.js';
import { isHostFunction } from './hostFunctions.js';
import type { Mode, OptionsPatch } from './step.js';
import { urlOf } from './urls.js';
import { mount, unmount } from './views.js';
import { clearDoubt, nothingDue, type View, type World } from './world.js';

/** The policies of repeating, by the names that the walk gives them. */
export const RETRIES = {
  default: undefined,
  never: false as const,
  always: { attempts: 2, delayMs: 5, when: () => true },
  throws: {
    when: () => {
      throw new Error('host: the policy throws');
    },
  },
};

/** Gives a view other options, as its host does when it is drawn anew. */
export function patchView(world: World, view: View, patch: OptionsPatch): void {
  const before = view.options;
  view.modes = patchedModes(view.modes, patch);
  const options = optionsOf(world, view, patchedOptions(before, patch));
  const isOtherCase = targetOf(options) !== targetOf(before);
  const { walked } = view;
  if (walked && ('media' in patch || isOtherCase)) clearDoubt(walked);
  if (world.keeper && isOtherCase) {
    replaceView(world, view, options);
    return;
  }
  view.options = options;
  if (!walked) return;
  if (isOtherCase && view.unmount) nothingDue(world, walked);
  walked.session.optionsChanged(view, before);
  if (isOtherCase) clearDoubt(walked);
}

/** Another case is another engine, and the hook gives it a view of its own. */
function replaceView(world: World, view: View, options: UploadOptions): void {
  const wasMounted = !!view.unmount;
  const index = world.views.indexOf(view);
  unmount(world, view);
  const other = createView(world, view.name, options, view.modes);
  world.views[index] = other;
  if (wasMounted) mount(world, other);
}

function patchedModes(
  before: ReadonlyMap<string, Mode>,
  patch: OptionsPatch,
): ReadonlyMap<string, Mode> {
  const modes = new Map(before);
  for (const [key, value] of Object.entries(patch)) {
    if (!isHostFunction(key)) continue;
    if (value === 'absent') modes.delete(key);
    else modes.set(key, value as Mode);
  }
  return modes;
}

function patchedOptions(before: UploadOptions, patch: OptionsPatch): UploadOptions {
  const own = patch.referenceId ?? before.referenceId;
  const next: Record<string, unknown> = { ...before };
  for (const [key, value] of Object.entries(patch)) {
    if (!isHostFunction(key)) next[key] = optionOf(key, value, own);
  }
  return next as unknown as UploadOptions;
}

/** What a word of the walk means as an option. */
function optionOf(key: string, value: unknown, referenceId: string): unknown {
  switch (key) {
    case 'media':
      return value ? { url: urlOf(referenceId, String(value)), referenceId } : value;
    case 'retry':
      return RETRIES[value as keyof typeof RETRIES];
    case 'accept':
      return value === 'pdf' ? ['application/pdf'] : DEFAULT_ALLOWED_TYPES;
    default:
      return value;
  }
}
