import { speechFiles } from './speechFiles.js';
import type { SpeechStage } from './speechStage.js';
import type { SpeechTest } from './speechTest.js';

/** Opens the page of the batch, goes to "Choose files" and takes files of these names. */
async function choose(
  stage: SpeechStage,
  settings: Parameters<SpeechStage['open']>[0],
  ...names: readonly string[]
): Promise<void> {
  await stage.open({ batch: true, ...settings });
  await stage.tabTo('Choose files');
  await stage.hears('Original invoices panel', 'Choose files', 'PDF, JPEG, PNG, GIF or BMP');
  await stage.pick(...speechFiles(...names));
}

/** Goes to a row's box, past the row before it. */
async function goToBox(stage: SpeechStage, fileName: string, before: string): Promise<void> {
  await stage.tabTo(`Remove, ${before}`);
  await stage.hears('Remove push button');
  await stage.tabTo(`Case, ${fileName}`);
  await stage.hears('Case column header', 'Case editable combo box', fileName);
}

const EIGHT = ['103118', '103119', '103120', 'F-4711', '103122', '103123', '103124', '103125'].map(
  (number) => `${number}.pdf`,
);

/** Several invoices at once: what is heard from the choice to the report. */
export const BATCH_SET: readonly SpeechTest[] = [
  {
    title: 'a batch: files are chosen and counted, and a row is read with why it has its case',
    run: async (stage) => {
      const names = ['103118.pdf', '103119.pdf', 'scan.pdf', '4711.pdf', 'notes.txt'];
      await choose(stage, {}, ...names);
      await stage.hears('5 files: 2 ready, 2 need a case, 1 cannot be used');
      await stage.tabTo('Ready (2)');
      await stage.hears('All (5) toggle button pressed', 'Ready (2) toggle button not pressed');
      await stage.tabTo('Cannot be used (1)');
      await stage.hears('Cannot be used (1)');
      await stage.tabTo('Case, 103118.pdf');
      await stage.hears(
        'Files and their cases',
        'table with 6 rows 4 columns',
        'Case editable combo box',
        'Ahl Books · 103118.',
        '103118.pdf',
      );
      await stage.tabTo('Remove, 103118.pdf');
      await stage.hears('Actions column header', 'Show preview', 'Remove');
      // A person who reads on hears the next row, cell by cell.
      await stage.readOn("103119 in the file's name", 'Ready');
      await stage.hears('2 kB', "103119 in the file's name", 'Case editable combo box', 'Ready');
    },
  },
  {
    title: 'a batch: a case is searched, chosen, and a suggestion is used',
    run: async (stage) => {
      await choose(stage, {}, '103118.pdf', 'scan.pdf', '4711.pdf');
      await stage.hears('3 files: 1 ready, 2 need a case');
      await goToBox(stage, 'scan.pdf', '103118.pdf');
      for (const key of 'fal') stage.press(key);
      await stage.hears('expanded', '1 case');
      stage.press('Down');
      await stage.hears('Falk Glass · 103123');
      stage.press('Return');
      // Firefox reads the box twice then: the focus comes back from the list, and the list closes.
      await stage.hears('scan.pdf: Ready. 3 files: 2 ready, 1 needs a case');
      await goToBox(stage, '4711.pdf', 'scan.pdf');
      await stage.tabTo('Use this case, 4711.pdf');
      await stage.hears('Use this case push button', '4711.pdf Dahl Energy · F-4711');
      stage.press('Return');
      await stage.hears(
        'Case editable combo box',
        'Dahl Energy · F-4711.',
        '4711.pdf: Ready. 3 files: 3 ready',
      );
    },
  },
  {
    title: 'a batch: a case is chosen that another file had',
    run: async (stage) => {
      await choose(stage, {}, '103118.pdf', 'scan.pdf');
      await stage.hears('2 files: 1 ready, 1 needs a case');
      await goToBox(stage, 'scan.pdf', '103118.pdf');
      for (const key of 'book') stage.press(key);
      await stage.hears('1 case');
      stage.press('Down');
      await stage.hears('Ahl Books · 103118');
      stage.press('Return');
      await stage.hears('scan.pdf: Ready. 2 files: 1 ready, 1 needs a case');
    },
  },
  {
    title: 'a batch: sent, each quarter and no single file, to the report',
    run: async (stage) => {
      await choose(stage, { held: true }, ...EIGHT, 'scan.pdf');
      await stage.hears('9 files: 8 ready, 1 needs a case');
      await stage.tabTo('Upload 8 invoices', 'back');
      await stage.hears('Upload 8 invoices');
      stage.press('Return');
      await stage.hears('Uploading 8 invoices');
      await stage.tabTo('Cancel all');
      const quarters = [
        '',
        '2 of 8',
        '',
        '4 of 8',
        '',
        '5 of 8',
        '',
        'Finished: 7 stored, 1 failed',
      ];
      for (const quarter of quarters) {
        await stage.goOn();
        const heard = await stage.hears(...(quarter ? [quarter] : []));
        const isLoud = !quarter && heard.some((line) => /invoices|stored|failed/.test(line));
        if (isLoud) throw new Error(`Said of a single file:\n${heard.join('\n')}`);
      }
      await stage.tabTo('Download report');
      await stage.hears('Download report push button');
    },
  },
  {
    title: 'a batch: sent in a moment, its beginning and its end are heard',
    run: async (stage) => {
      await choose(stage, {}, ...EIGHT);
      await stage.hears('8 files: 8 ready');
      await stage.tabTo('Upload 8 invoices', 'back');
      await stage.hears('Upload 8 invoices');
      stage.press('Return');
      await stage.hears('Uploading 8 invoices', 'Finished: 7 stored, 1 failed');
    },
  },
  {
    title: 'a batch: cancelled',
    run: async (stage) => {
      await choose(stage, { held: true }, '103118.pdf', '103119.pdf');
      await stage.hears('2 files: 2 ready');
      await stage.tabTo('Upload 2 invoices', 'back');
      await stage.hears('Upload 2 invoices');
      stage.press('Return');
      await stage.hears('Uploading 2 invoices');
      await stage.tabTo('Cancel all');
      stage.press('Return');
      await stage.hears('Uploads cancelled');
      await stage.tabTo('Upload 2 invoices', 'back');
    },
  },
];
