import type { Meta, StoryObj } from '@storybook/react-vite';
import { FixedUploader } from '../support/FixedUploader.js';
import { hebrewName, longName, pdf, png, turnedName } from '../support/fixedFiles.js';
import { empty, heicRefusal, readyState, refusedState } from '../support/fixedStates.js';
import { inColumn } from '../support/inColumn.js';

/** A file was chosen: it is checked, then ready, or refused with the reason before anything is sent. */
const meta: Meta<typeof FixedUploader> = {
  title: 'States/Chosen',
  component: FixedUploader,
  decorators: [inColumn],
};

export default meta;
type Story = StoryObj<typeof meta>;

/** The first bytes are read and the file is taken into memory. */
export const Checking: Story = {
  args: {
    state: {
      status: 'checking',
      referenceId: empty.referenceId,
      stored: null,
      inDoubt: false,
      file: { fileName: 'invoice-103118.pdf', size: 47_281 },
      kept: null,
      next: 'decide',
    },
  },
};

/** Waits for "Upload", and can be looked at before. */
export const Ready: Story = { args: { state: readyState() } };

/** A picture that is ready. */
export const ReadyImage: Story = { args: { state: readyState(png) } };

/** A cancelled upload leads back here, with the file kept. */
export const ReadyAfterCancel: Story = {
  args: {
    state: {
      status: 'ready',
      referenceId: empty.referenceId,
      stored: null,
      inDoubt: false,
      file: pdf,
      cause: 'cancelled',
      notice: null,
    },
  },
};

/** Cancelled after the last byte: it may have been stored all the same, and it says so. */
export const ReadyAfterLateCancel: Story = {
  args: {
    state: {
      status: 'ready',
      referenceId: empty.referenceId,
      stored: null,
      inDoubt: true,
      file: pdf,
      cause: 'cancelled',
      notice: null,
    },
  },
};

/** What an iPhone's camera makes; the advice tells the way out. */
export const RefusedPhoto: Story = {
  args: { state: refusedState(heicRefusal, { fileName: 'IMG_2041.HEIC', size: 2_310_000 }) },
};

/** Larger than `maxSize`. */
export const RefusedTooLarge: Story = {
  args: {
    state: refusedState(
      { code: 'file-too-large', maxSize: 10_000_000, size: 48_200_000 },
      { fileName: 'archive-2025.pdf', size: 48_200_000 },
    ),
  },
};

/** No bytes in it. */
export const RefusedEmpty: Story = {
  args: { state: refusedState({ code: 'file-empty' }, { fileName: 'empty.pdf', size: 0 }) },
};

/** Two files were dropped at once. */
export const RefusedTwoFiles: Story = {
  args: { state: refusedState({ code: 'too-many-files' }, null) },
};

/** "Upload" was pressed with nothing chosen, or a form was sent without the invoice. */
export const RefusedWithoutFile: Story = {
  args: { state: refusedState({ code: 'file-required' }, null), uploadOn: 'confirm' },
};

/** A refused choice does not throw away the file that was ready before it. */
export const RefusedKeepsTheEarlier: Story = {
  args: {
    state: {
      ...refusedState(
        { code: 'content-type-not-allowed', actualType: 'application/zip' },
        { fileName: 'invoices.zip', size: 812_000 },
      ),
      kept: pdf,
    },
  },
};

/** A long name is cut in the middle: its end stays readable, all of it is in the tooltip. */
export const LongName: Story = { args: { state: readyState(longName) } };

/** A name that reads from right to left, in a page that does not. */
export const RightToLeftName: Story = { args: { state: readyState(hebrewName) } };

/** A name with characters that would turn it into "invoice-exe.pdf": they are shown, and do nothing. */
export const DisguisedName: Story = { args: { state: readyState(turnedName) } };

/** Nothing can be pressed. */
export const ReadyDisabled: Story = { args: { state: readyState(), disabled: true } };
