import './standInPage.js';

import type { BatchOptions } from '../../../src/batch/batchOptions.js';
import { createBatch } from '../../../src/batch/createBatch.js';
import { createEngineBinder } from '../../../src/batch/engineBinder.js';
import { createUploadKeeper } from '../../../src/engine/createUploadKeeper.js';
import { createAsks, HostMistake } from './asks.js';
import { createHost } from './createHost.js';
import { createFiles } from './files.js';
import { followRows } from './followRows.js';
import { judgePost } from './judgePost.js';
import { createService } from './service.js';
import { CASES, isRunningRow, type WalkSetup, type World } from './world.js';

/** Makes the world of one walk. */
export function createWorld({ isKept, concurrency }: WalkSetup): World {
  const asks = createAsks();
  const faults: string[] = [];
  const storedOn = new Set<string>();
  const service = createService(asks, (post) => judgePost(world, post));
  const { draw, ...callbacks } = createHost(() => world);
  let stop: (() => void) | null = null;
  let options: BatchOptions = {
    cases: CASES,
    domain: 'cases',
    dottedPath: 'original_invoice',
    accept: ['application/pdf'],
    concurrency,
    send: service.send,
    ...callbacks,
  };
  const learn = ({ referenceId }: { readonly referenceId: string }): void => {
    storedOn.add(referenceId);
  };
  const keeper = isKept ? createUploadKeeper({ maxKept: 50, onUploaded: learn }) : null;
  const batch = createBatch(options, createEngineBinder(keeper));

  globalThis.reportError = (mistake: unknown) => {
    if (mistake instanceof HostMistake) return;
    faults.push(`reported: ${mistake instanceof Error ? mistake.stack : mistake}`);
  };

  const world: World = {
    batch,
    keeper,
    asks,
    files: createFiles(asks),
    service,
    told: { uploaded: new Map(), errors: new Map() },
    faults,
    options: () => options,
    change: (next) => {
      options = { ...options, ...next };
      world.mostAtOnce = Math.max(world.mostAtOnce, options.concurrency ?? 3);
      batch.setOptions(options);
    },
    drawn: followRows(batch, faults),
    start: () => {
      stop ??= batch.start();
    },
    stop: () => {
      if (stop) world.wasStopped = true;
      stop?.();
      stop = null;
    },
    isStarted: () => stop !== null,
    reentry: null,
    listenerDoes: null,
    wasStopped: false,
    hadSingle: false,
    mostAtOnce: concurrency,
    storedOn,
    lastPosts: new Map(),
    came: [],
    singles: [],
    pressed: new Set(),
    press: (act) => press(world, act),
  };
  batch.subscribe(draw);
  return world;
}

/** Whatever a press sends is known beforehand, since it may be sent at once. */
function press({ batch, pressed, lastPosts }: World, act: () => void): void {
  for (const { id, status } of batch.getRows()) {
    if (status !== 'matched' && status !== 'failed') continue;
    pressed.add(id);
    lastPosts.delete(id);
  }
  act();
  for (const row of batch.getRows()) if (!isRunningRow(row)) pressed.delete(row.id);
}
