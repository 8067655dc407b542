import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { client } from '../support/backend.js';
import { chooseFiles } from './chooseFiles.js';
import { InvoiceBoard } from './InvoiceBoard.js';
import { sampleCases, sampleFiles } from './sampleBatch.js';

const cases = sampleCases();

/**
 * `useCaseInvoiceBatch` as a board of cards, with nothing of our markup or CSS: `getRootProps` takes drops
 * and pastes, `getInputProps` the picker's files, and each card draws its row with `useBatchRow`, so that
 * a change of one renders no other.
 */
const meta: Meta<typeof InvoiceBoard> = {
  title: 'Batch/Headless board',
  component: InvoiceBoard,
  args: { cases, client },
};

export default meta;
type Story = StoryObj<typeof meta>;

/** Drop invoices anywhere on the board. */
export const Board: Story = {};

/** Played: the cards move from one column to the next. */
export const SentFromTheBoard: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await chooseFiles(canvasElement, sampleFiles(cases).slice(0, 4));
    await userEvent.click(
      await canvas.findByRole('button', { name: 'Send 3' }, { timeout: 20_000 }),
    );
    await waitFor(
      () =>
        expect(canvasElement.querySelectorAll('.board-card[data-status="uploaded"]')).toHaveLength(
          3,
        ),
      { timeout: 15_000 },
    );
  },
};
