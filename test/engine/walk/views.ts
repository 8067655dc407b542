import { createUploadSession } from '../../../src/engine/createUploadSession.js';
import { followChanges } from './followChanges.js';
import { clearDoubt, nothingDue, type View, type Walked, type World } from './world.js';

function mounting(): void {}

/** Shows a view. */
export function mount(world: World, view: View): void {
  if (view.unmount) return;
  const walked = walkedFor(world, view);
  view.walked = walked;
  const isOther = !walked.session.belongsTo(view.options);
  if (isOther) nothingDue(world, walked);
  world.mountOrder.push(view);
  if (world.isReentered) world.late.add(view);
  // From here on it is called back.
  view.unmount = mounting;
  view.unmount = walked.session.mount(view);
  if (isOther || view.options.media) clearDoubt(walked);
}

/** Takes a view away. */
export function unmount(world: World, view: View): void {
  const { unmount: leave, walked } = view;
  // React mounts to the end before it lets go.
  if (!leave || !walked || leave === mounting) return;
  const { keeper, views, posts, faults } = world;
  const isLast = !views.some((other) => other !== view && other.unmount && other.walked === walked);
  if (!keeper && isLast) nothingDue(world, walked);
  walked.telling?.views.delete(view);
  for (const due of walked.uploadedDue) due.views.delete(view);
  view.unmount = null;
  leave();
  if (keeper) return;
  for (const { isEnded, request } of posts)
    if (!isEnded && !request.signal?.aborted) faults.push('a POST runs on after the unmount');
}

/** The engine that a view shows, or would show. */
export function walkedFor(world: World, view: View): Walked {
  const { keeper, walkeds, page } = world;
  const session = keeper
    ? keeper.sessionFor(view.options)
    : (walkeds[0]?.session ?? createUploadSession(view.options, { page: page.page }));
  const known = walkeds.find((one) => one.session === session);
  if (known) return known;
  const walked: Walked = {
    session,
    due: 0,
    repeats: 0,
    isInDoubt: false,
    clearings: 0,
    clearingsAtChange: 0,
    telling: null,
    uploadedDue: [],
    last: session.getState(),
  };
  walkeds.push(walked);
  followChanges(world, walked);
  return walked;
}
