import { vi } from 'vitest';
import { is } from '../../../src/core/uploadState.js';
import { isChoice, offered, press } from './actAsPerson.js';
import { check, checkStill, isAtRest } from './invariants.js';
import { drain, pass } from './time.js';
import { unmount } from './views.js';
import { optionsNow, type View, type Walked, type World } from './world.js';

/** Everybody answers, what is offered is pressed, and all views go. @param nth Which action is pressed. */
export async function comeHome(world: World, nth: number): Promise<void> {
  await rest(world);
  for (const view of [...world.views]) await pressOne(world, view, nth);
  await rest(world);
  await leave(world);
}

/** Everybody answers, and time passes: everything must come to rest. */
async function rest(world: World): Promise<void> {
  const { asks, faults, posts, walkeds } = world;
  world.perform({ act: 'network', isOnline: true });
  for (let round = 0; round < 80; round += 1) {
    await drain();
    for (const one of [...asks.held]) one.settle('good');
    for (const post of posts) if (!post.isEnded && post.abortedAtMs === null) post.answer('store');
    await drain();
    checkStill(world);
    if (round > 0 && asks.held.length === 0 && walkeds.every(isAtRest)) break;
    await pass(round < 3 ? 1001 : 20_000);
    check(world);
  }
  for (const walked of walkeds) {
    if (isAtRest(walked)) continue;
    const state = walked.session.getState();
    faults.push(`stuck in ${state.status}${is(state, 'arranging') ? ` (${state.work})` : ''}`);
  }
  await pass(2000);
  for (const { session } of walkeds)
    if (session.getSnapshot().state !== session.getState()) faults.push('another state is drawn');
  checkStill(world);
}

/** Each action that is offered does something. */
async function pressOne(world: World, view: View, nth: number): Promise<void> {
  const { walked } = view;
  if (!view.unmount || !walked || optionsNow(world, walked) !== view.options) return;
  const actions = offered(view);
  const action = actions[nth % actions.length];
  if (!action || isChoice(action)) return;
  const before = walked.session.getState();
  // It is disabled meanwhile.
  if (action === 'getNewLink' && before.stored?.link === 'refreshing') return;
  const posts = world.posts.length;
  press(world, walked, action);
  await drain();
  const isSame = walked.session.getState() === before && world.posts.length === posts;
  if (isSame && !(action === 'cancelUpload' && isDying(world, walked)))
    world.faults.push(`"${action}" does nothing in ${before.status}`);
  check(world);
}

/** Whether a POST that was aborted has not ended. */
function isDying({ posts }: World, walked: Walked): boolean {
  return posts.some((post) => post.walked === walked && !post.isEnded && post.abortedAtMs !== null);
}

/** All views go, and nothing stays. */
async function leave(world: World): Promise<void> {
  const { faults, page, views } = world;
  for (const view of views) unmount(world, view);
  world.perform({ act: 'clear' });
  await drain();
  await pass(2000);
  check(world);
  if (page.listeners() !== 0) faults.push(`${page.listeners()} listeners stay`);
  await pass(60_000);
  if (vi.getTimerCount() !== 0) faults.push(`${vi.getTimerCount()} timers stay`);
  await lookAtSent(world);
  check(world);
}

/** What was sent is what was checked. */
async function lookAtSent({ faults, files, posts }: World): Promise<void> {
  for (const { request } of posts) {
    const { name } = request.file;
    const sent = Buffer.from(await request.file.arrayBuffer()).toString('latin1');
    if (sent !== files.textOf(name))
      faults.push(`other bytes of ${name} were sent than were checked`);
  }
}
