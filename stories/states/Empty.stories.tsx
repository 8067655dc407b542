import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { FixedUploader } from '../support/FixedUploader.js';
import { empty } from '../support/fixedStates.js';
import { inColumn } from '../support/inColumn.js';

/** Nothing chosen yet: one button, and what may be chosen told beforehand. */
const meta: Meta<typeof FixedUploader> = {
  title: 'States/Empty',
  component: FixedUploader,
  decorators: [inColumn],
};

export default meta;
type Story = StoryObj<typeof meta>;

/** The one tab stop is "Choose file"; dropping and pasting work anywhere in the card. */
export const Empty: Story = { args: { state: empty } };

/** With `maxSize` the limit is told with the types. */
export const WithLargestSize: Story = { args: { state: empty, maxSize: 10_000_000 } };

/** With `uploadOn="confirm"` nothing leaves before "Upload" is pressed. */
export const Confirm: Story = { args: { state: empty, uploadOn: 'confirm' } };

/** A field that takes one type, with a description of the host's. */
export const OneType: Story = {
  args: {
    state: empty,
    accept: ['application/pdf'],
    required: true,
    description: 'The invoice as it was sent to the debtor.',
  },
};

/** A file is held over it. */
export const DragOver: Story = { args: { state: empty, drag: 'over' } };

/** Two files are held over it: what the browser tells is said before the drop. */
export const DragOverWithTwo: Story = {
  args: { state: empty, drag: 'over' },
  play: async ({ canvasElement }) => {
    const dataTransfer = new DataTransfer();
    for (const name of ['one.pdf', 'two.pdf']) dataTransfer.items.add(new File(['%PDF-'], name));
    const area = canvasElement.querySelector('[data-part=drop-area]');
    area?.dispatchEvent(new DragEvent('dragenter', { bubbles: true, dataTransfer }));
    await waitFor(() => expect(canvasElement).toHaveTextContent('Only one file can be'));
  },
};

/** Nothing can be chosen. */
export const Disabled: Story = { args: { state: empty, disabled: true } };
