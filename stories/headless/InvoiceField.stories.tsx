import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { client } from '../support/backend.js';
import { chooseSample } from '../support/chooseSample.js';
import { InvoiceField } from './InvoiceField.js';

/** The sample of the manual: markup of one's own, with all that it needs and nothing else. */
const meta: Meta<typeof InvoiceField> = {
  title: 'Headless/Field',
  component: InvoiceField,
  args: { referenceId: '6867da7788b9226bb78d716c', client },
};

export default meta;
type Story = StoryObj<typeof meta>;

/** Choose a file of your own, or drop one. */
export const Field: Story = {};

/** Played: stored, said so, and to be opened. */
export const Stored: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await chooseSample(canvasElement, 'pdf');
    const link = await canvas.findByRole('link', { name: 'Open invoice' }, { timeout: 8000 });
    await expect(link).toHaveAccessibleDescription('Original invoice invoice-103118.pdf');
    await expect(canvas.getByText('✓ Stored')).toBeVisible();
  },
};

/** Played: the case is gone, which is said at once; the file stays. */
export const Failed: Story = {
  args: { referenceId: 'scenario-not-found' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const alert = canvas.getByRole('alert');
    await chooseSample(canvasElement, 'png');
    await waitFor(() => expect(alert).toHaveTextContent('Resource Document Not Found'), {
      timeout: 8000,
    });
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible();
  },
};
