import type { Meta, StoryObj } from '@storybook/react-vite';
import { FixedUploader } from '../support/FixedUploader.js';
import { pdf } from '../support/fixedFiles.js';
import {
  earlier,
  failedState,
  heicRefusal,
  readyState,
  refusedState,
  runningState,
} from '../support/fixedStates.js';
import { inColumn } from '../support/inColumn.js';

/** What is stored stays shown until another invoice really has taken its place. */
const meta: Meta<typeof FixedUploader> = {
  title: 'States/Replacing',
  component: FixedUploader,
  decorators: [inColumn],
};

export default meta;
type Story = StoryObj<typeof meta>;

/** A dropped file waits for a press: nothing is overwritten by accident. */
export const Ready: Story = { args: { state: { ...readyState(), stored: earlier } } };

/** On its way. */
export const Saving: Story = { args: { state: { ...runningState('saving'), stored: earlier } } };

/** Refused: the stored one is not touched. */
export const Refused: Story = {
  args: {
    state: {
      ...refusedState(heicRefusal, { fileName: 'IMG_2041.HEIC', size: 2_310_000 }),
      stored: earlier,
    },
  },
};

/** Failed with nothing stored. */
export const Failed: Story = {
  args: { state: { ...failedState({ code: 'forbidden', status: 403 }, pdf), stored: earlier } },
};

/** Failed, and nobody knows which of the two is stored now. */
export const PerhapsReplaced: Story = {
  args: {
    state: {
      ...failedState({ code: 'server-error', status: 502, outcome: 'unknown' }, pdf),
      stored: { ...earlier, perhapsReplaced: true },
    },
  },
};
