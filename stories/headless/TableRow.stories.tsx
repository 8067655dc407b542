import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { client } from '../support/backend.js';
import { chooseSample } from '../support/chooseSample.js';
import { CasesTable } from './CasesTable.js';

/**
 * `useCaseInvoiceUpload` in a table: each row is an uploader of its own, with nothing of our markup or
 * CSS. The prop getters carry all behaviour: `getRootProps` on the row takes drops and pastes,
 * `getActionProps` makes the buttons, `getProgressProps` the bar, `getProblemProps` and
 * `getAnnouncementProps` say what has to be heard.
 *
 * The debtor's cell has `ids.label` and the file's name `ids.file`, so that every "Choose file" is
 * described by its case. `role` is left away from the root's props: a row has to stay a row.
 */
const meta: Meta<typeof CasesTable> = {
  title: 'Headless/Table row',
  component: CasesTable,
  args: {
    cases: [
      { referenceId: '6867da7788b9226bb78d716c', debtor: 'A. Lindqvist', amount: 'SEK 2,480.00' },
      { referenceId: 'scenario-slow', debtor: 'B. Sørensen', amount: 'SEK 912.50' },
      { referenceId: 'scenario-not-found', debtor: 'C. Virtanen', amount: 'SEK 15,300.00' },
      { referenceId: 'scenario-stored', debtor: 'D. Haugland', amount: 'SEK 640.00' },
    ].map((row) => ({ ...row, client })),
  },
};

export default meta;
type Story = StoryObj<typeof meta>;

/** Drop an invoice onto a row. Two of them answer in their own way: one line is slow, one case is gone. */
export const Cases: Story = {};

/** Played: one row stores its invoice, another fails, and the rest are as they were. */
export const TwoAtOnce: Story = {
  play: async ({ canvasElement }) => {
    const table = within(canvasElement).getByRole('table');
    const [, first, , third, fourth] = within(table).getAllByRole('row');
    if (!first || !third || !fourth) throw new Error('The table lacks rows');
    await chooseSample(first, 'pdf');
    await chooseSample(third, 'png');
    const link = await within(first).findByRole(
      'link',
      { name: 'Open invoice' },
      { timeout: 8000 },
    );
    await expect(link).toHaveAccessibleDescription('A. Lindqvist invoice-103118.pdf');
    await waitFor(() =>
      expect(within(third).getByRole('alert')).toHaveTextContent('Resource Document Not Found'),
    );
    await expect(within(third).getByRole('button', { name: 'Try again' })).toBeVisible();
    await expect(within(fourth).getByRole('button', { name: 'Choose file' })).toBeVisible();
    await expect(within(table).getAllByRole('row')).toHaveLength(5);
  },
};
