import './standInPage.js';

import { vi } from 'vitest';
import { createWorld } from './createWorld.js';
import { lookAtRows, lookAtView, lookForDoubles } from './invariants.js';
import { standInPage } from './standInPage.js';
import { type Step, takeStep } from './takeStep.js';
import { startTime, type WalkTime } from './time.js';
import { isRunningRow, type WalkSetup, type World } from './world.js';

/** Walks, comes home, and throws where something was wrong. */
export async function walk(setup: WalkSetup, steps: readonly Step[]): Promise<void> {
  const time = startTime(setup.creepMs);
  const listeners = standInPage.listeners();
  const world = createWorld(setup);
  try {
    world.start();
    for (const step of steps) {
      await takeStep(world, step, time);
      lookAtRows(world);
      const isLong = typeof step.wait === 'number' && step.wait >= 400;
      if (isLong && world.isStarted() && (await isCalm(world, time))) lookAtView(world);
      complain(world, step);
    }
    await comeHome(world, time);
    world.stop();
    for (const leave of world.singles) leave();
    world.keeper?.clear();
    await time.pass(200_000);
    if (vi.getTimerCount() > 0) world.faults.push(`${vi.getTimerCount()} timers are left`);
    const left = standInPage.listeners() - listeners;
    if (left !== 0) world.faults.push(`${left} listeners are left`);
    complain(world, 'after the end');
  } finally {
    world.stop();
    standInPage.setOnline(true);
    time.end();
  }
}

/** Waits until what has happened is drawn. @returns false where something else happens all the time */
async function isCalm({ batch }: World, time: WalkTime): Promise<boolean> {
  for (let times = 0; times < 5; times += 1) {
    const before = batch.getRows();
    await time.pass(300);
    const now = batch.getRows();
    if (now.length === before.length && now.every((row, at) => row === before[at])) return true;
  }
  return false;
}

function complain({ faults }: World, when: unknown): void {
  if (faults.length > 0) throw new Error(`${faults.join('\n')}\n${JSON.stringify(when)}`);
}

/** Everything that hangs is answered, and then nothing may be stuck. */
async function comeHome(world: World, time: WalkTime): Promise<void> {
  const { batch, asks, faults, service } = world;
  world.start();
  standInPage.setOnline(true);
  world.reentry = null;
  world.listenerDoes = null;
  service.isStubborn = false;
  Object.assign(asks.modes, {
    send: 'now',
    before: 'now',
    reader: 'now',
    prepare: 'now',
    find: 'now',
    read: 'now',
  });
  world.change({ accept: ['application/pdf'] });
  await settle(world, time);
  const stuck = batch.getRows().filter((row) => isRunningRow(row) || row.status === 'checking');
  for (const row of stuck) faults.push(`${row.fileName} is stuck in ${row.status}`);
  lookAtRows(world);
  if (await isCalm(world, time)) lookAtView(world);
  await lookForDoubles(world);
  complain(world, 'at home');
  const ready = batch.getRows().filter(({ status }) => status === 'matched');
  world.press(batch.upload);
  await settle(world, time);
  for (const { id, fileName } of ready) {
    if (batch.getRow(id)?.status === 'matched')
      faults.push(`${fileName} is ready and was not sent`);
  }
  lookAtRows(world);
  if (await isCalm(world, time)) lookAtView(world);
  const ids = batch.getRows().map(({ id }) => id);
  batch.reset();
  await time.pass(2000);
  if (batch.getIds().length > 0 || batch.getView().status !== 'empty') faults.push('not empty');
  if (ids.some((id) => batch.getFile(id))) faults.push('a file is kept');
  complain(world, 'at the end');
}

async function settle({ asks }: World, time: WalkTime): Promise<void> {
  for (let times = 0; times < 12; times += 1) {
    for (const ask of [...asks.open]) ask.answer(0);
    await time.pass(times < 4 ? 500 : 20_000);
  }
}
