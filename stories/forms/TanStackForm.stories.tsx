import type { Meta, StoryObj } from '@storybook/react-vite';
import { client } from '../support/backend.js';
import { playBlocked, playEmptied, playStartedOver } from './formPlays.js';
import { TanStackForm } from './TanStackForm.js';

/**
 * With TanStack Form: `handleChange` sets the value, and `form.reset(values)` gives it what is stored.
 */
const meta: Meta<typeof TanStackForm> = {
  title: 'Forms/TanStack Form',
  component: TanStackForm,
  args: { referenceId: '6867da7788b9226bb78d716c', client, preview: 'click' },
};

export default meta;
type Story = StoryObj<typeof meta>;

/** Press "Register" at once, and again when an invoice is stored. */
export const Controlled: Story = {};

/** Played: sent with nothing in it. */
export const Blocked: Story = { play: playBlocked };

/** Played: stored, sent, and started over. The invoice is on the case, so it still counts. */
export const StartedOver: Story = { play: playStartedOver };

/** Played: chosen, and started over before it is sent. */
export const Emptied: Story = { args: { uploadOn: 'confirm' }, play: playEmptied };
