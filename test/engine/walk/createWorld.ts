import type { MediaUploadRequest } from '../../../src/client/contract.js';
import { DEFAULT_ALLOWED_TYPES } from '../../../src/core/contentTypes.js';
import { createUploadKeeper } from '../../../src/engine/createUploadKeeper.js';
import { createAsks } from './asks.js';
import { createView } from './createView.js';
import { createFiles } from './files.js';
import { patchView } from './patchView.js';
import { send } from './send.js';
import { createStandInPage } from './standInPage.js';
import type { OptionsPatch } from './step.js';
import { takeStep } from './takeStep.js';
import { caseOfUrl } from './urls.js';
import { mount } from './views.js';
import type { WalkSetup, World } from './world.js';

/** Makes the world of one walk. @param initial What the options of every view are at the beginning. */
export function createWorld({ isKept, maxKept }: WalkSetup, initial: OptionsPatch): World {
  const faults: string[] = [];
  const asks = createAsks();
  const page = createStandInPage((url) => lookAtOpened(world, url));
  const onUploaded = (): void => {
    world.ownerDue -= 1;
  };
  const world: World = {
    keeper: isKept ? createUploadKeeper({ maxKept, onUploaded }, page.page) : null,
    page,
    asks,
    files: createFiles(asks, faults),
    posts: [],
    views: [],
    walkeds: [],
    faults,
    trace: [],
    mountOrder: [],
    ending: new Set(),
    late: new Set(),
    perform: (step) => takeStep(world, step),
    manner: 'polite',
    reentry: null,
    isReentered: false,
    ownerDue: 0,
    underWay: [],
  };
  followKeeper(world);
  for (let index = 0; index < (isKept ? 3 : 1); index += 1) addView(world, index, initial);
  return world;
}

function addView(world: World, index: number, initial: OptionsPatch): void {
  const options = {
    referenceId: 'case-a',
    domain: 'cases',
    dottedPath: 'original_invoice',
    accept: DEFAULT_ALLOWED_TYPES,
    uploadOn: 'select' as const,
    send: (request: MediaUploadRequest) => send(world, request),
  };
  const view = createView(world, `view${index}`, options, new Map());
  patchView(world, view, initial);
  world.views.push(view);
  if (index === 0) mount(world, view);
}

/** Follows what the keeper tells of itself. */
function followKeeper(world: World): void {
  const { keeper, faults } = world;
  if (!keeper) return;
  world.underWay = keeper.getSnapshot();
  keeper.subscribe(() => {
    const now = keeper.getSnapshot();
    const isSame = JSON.stringify(now) === JSON.stringify(world.underWay);
    if (isSame) faults.push('the keeper tells of no change');
    world.underWay = now;
  });
}

function lookAtOpened({ faults, trace, views }: World, url: string): void {
  trace.push(`open ${url}`);
  const shown = views.map(({ options }) => options.referenceId);
  if (!shown.includes(caseOfUrl(url))) faults.push(`${url} is opened while ${shown} is shown`);
}
