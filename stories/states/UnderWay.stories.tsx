import type { Meta, StoryObj } from '@storybook/react-vite';
import { MediaUploadError } from '../../src/core/MediaUploadError.js';
import { FixedUploader } from '../support/FixedUploader.js';
import { pdf, scan } from '../support/fixedFiles.js';
import { runningState } from '../support/fixedStates.js';
import { inColumn } from '../support/inColumn.js';

/** An upload is running: bytes go out, then the service saves, or something is waited for. */
const meta: Meta<typeof FixedUploader> = {
  title: 'States/Under way',
  component: FixedUploader,
  decorators: [inColumn],
};

export default meta;
type Story = StoryObj<typeof meta>;

const { referenceId } = runningState('saving');
const waiting = {
  status: 'waiting',
  referenceId,
  stored: null,
  inDoubt: false,
  file: pdf,
  notice: null,
} as const;

/** The first bytes: no speed is known yet, so none is told. */
export const Beginning: Story = {
  args: {
    state: runningState('uploading', scan),
    progress: { loadedBytes: 131_072, totalBytes: scan.size, fraction: 131_072 / scan.size },
  },
};

/** Bytes, speed, and the time that is left. */
export const HalfWay: Story = {
  args: {
    state: runningState('uploading', scan),
    progress: {
      loadedBytes: 2_900_000,
      totalBytes: scan.size,
      fraction: 2_900_000 / scan.size,
      bytesPerSecond: 640_000,
      secondsLeft: 2.8,
    },
  },
};

/** All bytes are out, which is not stored: nobody knows how long the service takes. */
export const Saving: Story = { args: { state: runningState('saving') } };

/** Without a network nothing is sent, and it goes on by itself. */
export const WaitingOffline: Story = {
  args: { state: { ...waiting, reason: 'offline', untilMs: null } },
};

/** The service asked to slow down (429); the seconds are counted down. */
export const WaitingAsAsked: Story = {
  args: { state: { ...waiting, reason: 'rate-limited', untilMs: performance.now() + 40_000 } },
};

/** The service is busy (503). */
export const WaitingForBusyService: Story = {
  args: { state: { ...waiting, reason: 'server-busy', untilMs: performance.now() + 8_000 } },
};

/** Another file while one is going: turned away with a sentence, and nothing is lost. */
export const AnotherFileTurnedAway: Story = {
  args: {
    state: {
      ...runningState('saving'),
      notice: new MediaUploadError({ code: 'too-many-files', reason: 'busy' }),
    },
  },
};

/** A file is held over it meanwhile. */
export const DragOverWhileBusy: Story = {
  args: { state: runningState('saving'), drag: 'over-busy' },
};
