import { createHash } from 'node:crypto';
import {
  endsOf,
  FORTY,
  type FortyFiles,
  fortyFiles,
  homesOf,
  wrongUnder,
} from '../../support/fortyFiles.js';
import { same } from '../checks.js';
import type { CoreTest } from '../coreTest.js';
import { type FortyKind, fortyScenarioOf } from '../fortyKinds.js';
import type { BatchSnapshot } from '../snapshot.js';
import type { Stage } from '../stage.js';
import { pause } from '../waiting.js';

/** Opens the page, chooses all files and sends what can be sent. */
async function send(
  stage: Stage,
  kind: FortyKind,
  settings: { concurrency?: number } = {},
): Promise<FortyFiles> {
  const forty = fortyFiles({ key: `${stage.key}-`, scenarioOf: fortyScenarioOf[kind] });
  await stage.openBatch(kind, settings);
  await stage.choose(...forty.files.map(({ name, text }) => stage.write(name, text)));
  await stage.untilBatch('all files to be looked at', ({ summary }) => summary === FORTY.ready);
  await stage.press(FORTY.upload);
  return forty;
}

async function expectAllWhereTheyBelong(stage: Stage, forty: FortyFiles): Promise<void> {
  const ended = await stage.untilBatch('the end of all', ({ status }) => status === 'finished');
  same(ended.rows, endsOf(forty), 'how the rows ended');
  same(ended.summary, FORTY.finished, 'the sentence above the list');
  same(ended.stored.length, FORTY.storedCount, 'stored files that the host was told of');
  same(Object.fromEntries(ended.stored), homesOf(forty), 'the cases that the host was told');
  const { storedCount, failed, unsent } = FORTY;
  // Whether the lost one may be stored is not asked: Firefox may not have told yet that its body is out.
  const withoutOutcome = (all: typeof failed | BatchSnapshot['reports'][0]['failed']): string[] =>
    all.map(([fileName, code]) => `${fileName}: ${code}`);
  same(
    ended.reports.map((report) => ({ ...report, failed: withoutOutcome(report.failed) })),
    [{ storedCount, failed: withoutOutcome(failed), unsent }],
    'reports',
  );
  const sums = forty.files.map(({ text }) => createHash('sha256').update(text).digest('hex'));
  same(wrongUnder(forty, sums, await stage.seen('all')), [], 'wrong on the server');
}

function rowsWith({ rows }: BatchSnapshot, status: string): number {
  return Object.values(rows).filter((each) => each === status).length;
}

/** Many invoices at once: forty files for thirty-eight cases. */
export const MANY: readonly CoreTest[] = [
  {
    title: 'forty files for thirty-eight cases end where they should, none under the wrong case',
    run: async (stage) => expectAllWhereTheyBelong(stage, await send(stage, 'plain')),
  },
  {
    title: 'forty files end so too where every third is told to slow down',
    run: async (stage) => expectAllWhereTheyBelong(stage, await send(stage, 'slowDown')),
  },
  {
    title: 'forty files end so too where there is no network for five seconds in the middle',
    needsOffline: true,
    run: async (stage) => {
      const forty = await send(stage, 'offline', { concurrency: 5 });
      // Whatever has left has left whole: what is cut off in the middle nobody knows the end of.
      await stage.untilBatch('five on their way', (now) => rowsWith(now, 'saving') === 5);
      await stage.page.setOffline?.(true);
      try {
        await stage.untilBatch('some to wait', (now) => rowsWith(now, 'waiting') > 0);
        await pause(5000);
        const { status } = await stage.untilBatch('a look', () => true);
        same(status, 'uploading', 'status without a network');
      } finally {
        await stage.page.setOffline?.(false);
      }
      await expectAllWhereTheyBelong(stage, forty);
    },
  },
];
