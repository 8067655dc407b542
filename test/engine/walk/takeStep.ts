import { actAsPerson } from './actAsPerson.js';
import { patchView } from './patchView.js';
import type { Step } from './step.js';
import { mount, unmount, walkedFor } from './views.js';
import { nothingDue, viewAt, type World } from './world.js';

/** Takes one step. */
export function takeStep(world: World, asked: Step): void {
  const step = meant(world, asked);
  const view = viewAt(world, 'view' in step ? step.view : 0);
  const walked = view.walked ?? walkedFor(world, view);
  world.trace.push(`* ${JSON.stringify(step)}`);
  switch (step.act) {
    case 'choose':
    case 'slip':
    case 'press':
    case 'call':
      if (view.unmount) actAsPerson(world, view, walked, step);
      return;
    case 'options':
      patchView(world, view, step.patch);
      return;
    case 'mount':
      mount(world, view);
      return;
    case 'unmount':
      unmount(world, view);
      return;
    case 'strict':
      if (!view.unmount) return;
      unmount(world, view);
      mount(world, view);
      return;
    default:
      actAround(world, step);
  }
}

type StepAround = Exclude<Step, { readonly view: number }>;

/** What the server, the host and the page do. */
function actAround(world: World, step: StepAround): void {
  const { asks, page } = world;
  switch (step.act) {
    case 'answer': {
      const running = world.posts.filter(({ isEnded }) => !isEnded);
      const post = running[step.nth % running.length];
      if (post) world.trace.push(`answered ${post.request.file.name}`);
      post?.answer(step.how);
      return;
    }
    case 'settle':
      asks.held[step.nth % asks.held.length]?.settle(step.how);
      return;
    case 'network':
      page.setOnline(step.isOnline);
      return;
    case 'event':
      page.dispatch(step.type);
      return;
    case 'manner':
      world.manner = step.manner;
      return;
    case 'reenter':
      world.reentry = step;
      return;
    case 'clear':
      for (const one of world.walkeds) nothingDue(world, one);
      world.keeper?.clear();
      return;
    case 'pass':
      return;
  }
}

/** What has no meaning at the moment is replaced by what comes next to it. */
function meant({ views, posts, asks }: World, step: Step): Step {
  const view = ('view' in step ? step.view : 0) % views.length;
  const isPerson =
    step.act === 'choose' || step.act === 'press' || step.act === 'call' || step.act === 'slip';
  if (isPerson && !views[view]?.unmount) return { act: 'mount', view };
  const isIdle =
    (step.act === 'answer' && !posts.some(({ isEnded }) => !isEnded)) ||
    (step.act === 'settle' && asks.held.length === 0);
  return isIdle ? { act: 'press', view: step.nth % views.length, nth: step.nth } : step;
}
