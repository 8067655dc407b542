import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { client } from '../support/backend.js';
import { chooseSample } from '../support/chooseSample.js';
import { CaseApp } from './CaseApp.js';

/** As long as an answer of the stand-in API takes in its slow scenario, and a busy machine beside. */
const UNTIL_STORED = { timeout: 15_000 };

/**
 * `<CaseInvoiceUploads>` around an app keeps one upload a case: it goes on while nobody sees it, and is
 * there again on return.
 */
const meta: Meta<typeof CaseApp> = {
  title: 'Uploads that outlive the view/In an app',
  component: CaseApp,
  args: {
    client,
    onUploaded: fn(),
    cases: ['scenario-slow-answer', '6867da7788b9226bb78d716c'],
  },
};

export default meta;
type Story = StoryObj<typeof meta>;

const part = (element: ParentNode): HTMLElement | null =>
  element.querySelector('[data-part="root"]');

/** Another tab while the invoice goes up, and back. */
export const InTabs: Story = {
  args: { place: 'tabs' },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    await chooseSample(canvasElement, 'pdf');
    await waitFor(() => expect(part(canvasElement)).toHaveAttribute('data-status', 'saving'));
    await userEvent.click(canvas.getByRole('button', { name: 'Notes' }));
    await expect(part(canvasElement)).toBeNull();
    await waitFor(() => expect(canvas.getByText('saving')).toBeVisible());
    await waitFor(() => expect(args.onUploaded).toHaveBeenCalledTimes(1), UNTIL_STORED);
    await userEvent.click(canvas.getByRole('button', { name: 'Invoice' }));
    await expect(part(canvasElement)).toHaveAttribute('data-status', 'uploaded');
  },
};

/** The browser's own dialog is closed while the invoice goes up, and opened again. */
export const InANativeDialog: Story = {
  args: { place: 'native-dialog' },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Add invoice' }));
    await chooseSample(canvasElement, 'pdf');
    await waitFor(() => expect(part(canvasElement)).toHaveAttribute('data-status', 'saving'));
    await userEvent.click(canvas.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(part(canvasElement)).toBeNull());
    await waitFor(() => expect(args.onUploaded).toHaveBeenCalledTimes(1), UNTIL_STORED);
    await userEvent.click(canvas.getByRole('button', { name: 'Add invoice' }));
    await waitFor(() => expect(part(canvasElement)).toHaveAttribute('data-status', 'uploaded'));
    await userEvent.click(canvas.getByRole('button', { name: 'Close' }));
  },
};

/** A dialog of a component library, rendered elsewhere in the page. */
export const InARadixDialog: Story = {
  args: { place: 'radix-dialog' },
  play: async ({ canvasElement, args }) => {
    const page = within(document.body);
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Add invoice' }));
    await page.findByRole('dialog', { name: 'Invoice' });
    await chooseSample(document.body, 'pdf');
    await waitFor(() => expect(part(document)).toHaveAttribute('data-status', 'saving'));
    await userEvent.click(page.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(part(document)).toBeNull());
    await waitFor(() => expect(args.onUploaded).toHaveBeenCalledTimes(1), UNTIL_STORED);
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Add invoice' }));
    await waitFor(() => expect(part(document)).toHaveAttribute('data-status', 'uploaded'));
    await userEvent.click(page.getByRole('button', { name: 'Close' }));
  },
};

/** A row and a panel of one case show the same upload, and it is one. */
export const InATableWithAPanel: Story = {
  args: { place: 'table' },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    const row = canvas.getByRole('group', { name: 'Invoice of scenario-slow-answer' });
    const panel = canvas.getByRole('group', { name: 'Panel' });
    await chooseSample(row, 'png');
    await waitFor(() => expect(row).toHaveAttribute('data-status', 'saving'));
    await waitFor(() => expect(panel).toHaveAttribute('data-status', 'saving'));
    await userEvent.click(canvas.getByRole('button', { name: /^Open 6867/ }));
    await expect(canvas.getByRole('group', { name: 'Panel' })).toHaveAttribute(
      'data-status',
      'empty',
    );
    await waitFor(() => expect(args.onUploaded).toHaveBeenCalledTimes(1), UNTIL_STORED);
    await waitFor(() => expect(row).toHaveAttribute('data-status', 'uploaded'));
  },
};

/** Case A, case B while A's invoice goes up, and A again. */
export const FromCaseToCase: Story = {
  args: { place: 'router' },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    await chooseSample(canvasElement, 'pdf');
    await waitFor(() => expect(part(canvasElement)).toHaveAttribute('data-status', 'saving'));
    await userEvent.click(canvas.getByRole('button', { name: '6867da7788b9226bb78d716c' }));
    await expect(part(canvasElement)).toHaveAttribute('data-status', 'empty');
    await expect(part(canvasElement)?.textContent).not.toContain('invoice-103118.pdf');
    await waitFor(() => expect(args.onUploaded).toHaveBeenCalledTimes(1), UNTIL_STORED);
    await userEvent.click(canvas.getByRole('button', { name: 'scenario-slow-answer' }));
    await expect(part(canvasElement)).toHaveAttribute('data-status', 'uploaded');
    await expect(args.onUploaded).toHaveBeenCalledTimes(1);
  },
};

/** Without `<CaseInvoiceUploads>` whoever leaves the tab ends the upload. */
export const WithoutIt: Story = { args: { place: 'tabs', isKept: false } };
