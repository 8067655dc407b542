import type { Meta, StoryObj } from '@storybook/react-vite';
import { client } from '../support/backend.js';
import { FormikForm } from './FormikForm.js';
import { playBlocked, playEmptied, playStartedOver } from './formPlays.js';

/**
 * With Formik: `onStateChange` sets the value, and `resetForm({ values })` gives it what is stored.
 */
const meta: Meta<typeof FormikForm> = {
  title: 'Forms/Formik',
  component: FormikForm,
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
