import type { Meta, StoryObj } from '@storybook/react-vite';
import { FixedUploader } from '../support/FixedUploader.js';
import { failedState } from '../support/fixedStates.js';
import { inColumn } from '../support/inColumn.js';

/** Everything else that can go wrong on the way. "Try again" sends the very same bytes. */
const meta: Meta<typeof FixedUploader> = {
  title: 'States/Failed, all else',
  component: FixedUploader,
  decorators: [inColumn],
};

export default meta;
type Story = StoryObj<typeof meta>;

/** 401: no session, or one that has ended. */
export const Unauthorized: Story = {
  args: { state: failedState({ code: 'unauthorized', status: 401 }) },
};

/** 403: may not. */
export const Forbidden: Story = {
  args: { state: failedState({ code: 'forbidden', status: 403 }) },
};

/** 413 of a server in between, which tells no limit. */
export const TooLarge: Story = {
  args: { state: failedState({ code: 'file-too-large', status: 413 }) },
};

/** 429 that asks for longer than is waited by itself. */
export const RateLimited: Story = {
  args: { state: failedState({ code: 'rate-limited', status: 429, retryAfter: 900 }) },
};

/** 502: the invoice may have been stored all the same, and that is said. */
export const ServerError: Story = {
  args: {
    state: failedState({
      code: 'server-error',
      status: 502,
      outcome: 'unknown',
      requestId: '0af7651916cd43dd',
    }),
  },
};

/** The connection was lost before the last byte. */
export const NetworkLost: Story = {
  args: { state: failedState({ code: 'network', outcome: 'not-sent' }) },
};

/** The connection was lost after it: nobody knows. */
export const NetworkLostLate: Story = {
  args: { state: failedState({ code: 'network', outcome: 'unknown' }) },
};

/** No network at all. */
export const Offline: Story = {
  args: { state: failedState({ code: 'offline', outcome: 'not-sent' }) },
};

/** Bytes stopped moving. */
export const Stalled: Story = {
  args: { state: failedState({ code: 'timeout', reason: 'stalled', outcome: 'not-sent' }) },
};

/** All bytes are out and no answer came. */
export const NoAnswer: Story = {
  args: { state: failedState({ code: 'timeout', reason: 'no-answer', outcome: 'unknown' }) },
};

/** A sign-in page where an answer was expected. */
export const SignInPage: Story = {
  args: {
    state: failedState({
      code: 'unexpected-response',
      reason: 'html',
      status: 200,
      outcome: 'unknown',
    }),
  },
};

/** Not the API's address. */
export const WrongAddress: Story = {
  args: {
    state: failedState({ code: 'unexpected-response', reason: 'wrong-address', status: 404 }),
  },
};

/** The host gave an id that cannot be one. */
export const NoValidId: Story = {
  args: { state: failedState({ code: 'reference-id-invalid', outcome: 'not-sent' }) },
};

/** Changed or moved on disk since it was chosen. */
export const FileChanged: Story = {
  args: {
    state: failedState({ code: 'file-unreadable', reason: 'changed', outcome: 'not-sent' }),
  },
};

/** Ended by the host's own code. */
export const Aborted: Story = {
  args: { state: failedState({ code: 'aborted', outcome: 'unknown' }) },
};

/** A sentence of the API that is not in its documentation: shown as text, whatever is in it. */
export const Unknown: Story = {
  args: {
    state: failedState({
      code: 'unknown',
      status: 409,
      message: 'Case is <b>locked</b> by another handler.',
    }),
  },
};
