import { fileURLToPath } from 'node:url';
import type { SpeechStage } from './speechStage.js';
import type { SpeechTest } from './speechTest.js';

const sampleOf = (name: string): string =>
  fileURLToPath(new URL(`../support/samples/${name}`, import.meta.url));
const NAME = 'invoice-103118.png';
const PICTURE = sampleOf(NAME);
const NOT_FOUND =
  'Resource Document Not Found The case was not found. Check that it still exists, then try again.';
const FAILED = 'The service failed. Try again.';

/** Opens the page, goes to "Choose file" and takes a file. */
async function choose(
  stage: SpeechStage,
  settings: Parameters<SpeechStage['open']>[0],
  path = PICTURE,
): Promise<void> {
  await stage.open(settings);
  await stage.tabTo('Choose file');
  await stage.hears('Choose file');
  await stage.pick(path);
}

/** The life of one upload: each of its turns, and what is heard of it. */
export const LIFE_SET: readonly SpeechTest[] = [
  {
    title: 'a whole upload: empty, chosen, uploading, stored',
    isAlways: true,
    run: async (stage) => {
      await stage.open({ scenarios: 'slow-answer' });
      await stage.tabTo('Choose file');
      await stage.hears('Choose file', 'Original invoice PDF, JPEG, PNG, GIF or BMP');
      await stage.pick(PICTURE);
      await stage.hears(
        `Uploading ${NAME}`,
        'Sent. Waiting for it to be saved.',
        `${NAME} is stored`,
      );
      await stage.tabTo('Open invoice', 'back');
      await stage.hears('Open invoice', NAME);
    },
  },
  {
    title: 'a status that has nothing to say is not read',
    run: async (stage) => {
      await stage.open();
      await stage.tabTo('Choose file');
      await stage.hears('Choose file');
    },
  },
  {
    title: 'a refused file',
    run: async (stage) => {
      await choose(stage, {}, sampleOf('invoice-103118.heic'));
      await stage.hears(
        "The provided file's content type is not allowed. This is an iPhone photo (HEIC).",
      );
      await stage.tabTo('Choose another file');
    },
  },
  {
    title: 'a failure, tried again until it is stored',
    run: async (stage) => {
      await choose(stage, { scenarios: 'not-found,500,stored' });
      await stage.hears(NOT_FOUND);
      stage.press('Return');
      await stage.hears(FAILED);
      stage.press('Return');
      await stage.hears(`Uploading ${NAME}`, `${NAME} is stored`);
    },
  },
  {
    title: 'the same failure twice is heard twice',
    run: async (stage) => {
      await choose(stage, { scenarios: 'not-found' });
      await stage.hears(NOT_FOUND);
      stage.press('Return');
      await stage.hears(NOT_FOUND);
    },
  },
  {
    title: 'a failure while the focus is elsewhere, and in the description on return',
    run: async (stage) => {
      await choose(stage, { scenarios: 'not-found', held: true });
      await stage.hears(`Uploading ${NAME}`);
      await stage.tabTo('Note', 'back');
      await stage.hears('Note');
      await stage.goOn();
      await stage.hears(NOT_FOUND);
      await stage.tabTo('Try again');
      await stage.hears('Try again', NAME, NOT_FOUND);
    },
  },
  {
    title: 'a stored invoice replaced by another',
    run: async (stage) => {
      await choose(stage, {});
      await stage.hears(`${NAME} is stored`);
      await stage.pick(sampleOf('invoice-103118.gif'));
      await stage.hears('Uploading invoice-103118.gif', 'invoice-103118.gif is stored');
    },
  },
  {
    title: 'a cancelled upload, then uploaded after all',
    run: async (stage) => {
      await choose(stage, { held: true });
      await stage.hears(`Uploading ${NAME}`);
      stage.press('Return');
      await stage.hears('Upload cancelled');
      stage.press('Return');
      await stage.hears(`Uploading ${NAME}`);
      await stage.goOn();
      await stage.hears(`${NAME} is stored`);
    },
  },
  {
    title: 'waiting without a network, and going on by itself',
    run: async (stage) => {
      await stage.open();
      await stage.tabTo('Choose file');
      await stage.hears('Choose file');
      await stage.setOffline(true);
      await stage.pick(PICTURE);
      await stage.hears('You are offline. The upload continues');
      await stage.setOffline(false);
      await stage.hears(`Uploading ${NAME}`, `${NAME} is stored`);
    },
  },
  {
    title: 'a link that expires',
    run: async (stage) => {
      await choose(stage, { scenarios: 'expires-soon' });
      await stage.hears(`${NAME} is stored`);
      await stage.hears('The link has expired. The invoice is still stored.');
    },
  },
  {
    title: 'a form that asks for the invoice',
    run: async (stage) => {
      await stage.open({ required: true });
      await stage.tabTo('Save the case');
      await stage.hears('Save the case');
      stage.press('Return');
      await stage.hears(
        'Choose file push button',
        'File is a required attribute. Choose the invoice first.',
      );
    },
  },
  {
    title: 'pages of photos, turned, moved and sent as one invoice',
    run: async (stage) => {
      await stage.open({ combine: true });
      await stage.tabTo('Choose file');
      await stage.hears('Choose file');
      await stage.pick(PICTURE, sampleOf('invoice-103118.jpg'));
      await stage.hears('2 pages. Put them in order');
      await stage.tabTo('Turn page', 'back');
      await stage.hears('Turn page');
      stage.press('Return');
      await stage.hears('Page 2 turned a quarter to the right.');
      await stage.tabTo('Move up', 'back');
      await stage.hears('Move up');
      stage.press('Return');
      await stage.hears('Moved to page 1 of 2.');
      await stage.tabTo('Use as one invoice');
      await stage.hears('Use as one invoice');
      stage.press('Return');
      await stage.hears('Uploading invoice-103118.pdf', 'invoice-103118.pdf is stored');
    },
  },
];
