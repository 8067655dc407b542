import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { CaseInvoiceUploader } from '../../src/index.js';
import { client } from '../support/backend.js';
import { chooseSample } from '../support/chooseSample.js';
import { pasteSample } from '../support/pasteSample.js';
import { InActionForm } from './InActionForm.js';
import { InDialog } from './InDialog.js';
import { InShadowRoot } from './InShadowRoot.js';
import { InTabs } from './InTabs.js';
import { TwoCases } from './TwoCases.js';

/**
 * Where uploaders stand. Ctrl+V goes to the one that has the focus; where something else has it, to the
 * only one in sight; where nothing has it, to the one under the pointer, or the only one in sight. One that
 * is hidden, inert or behind a modal dialog takes nothing, and where it is not certain which one is meant,
 * none does.
 */
const meta: Meta<typeof CaseInvoiceUploader> = {
  title: "In other people's pages/Places",
  component: CaseInvoiceUploader,
  args: { referenceId: '6867da7788b9226bb78d716c', client, preview: 'click' },
};

export default meta;
type Story = StoryObj<typeof meta>;

const statusOf = (home: ParentNode, index = 0): string | undefined =>
  home.querySelectorAll<HTMLElement>('[data-part="root"]')[index]?.dataset['status'];

const becomes = (home: ParentNode, status: string, index = 0): Promise<void> =>
  waitFor(() => expect(statusOf(home, index)).toBe(status), { timeout: 8000 });

/** In a shadow root, as a web component holds it. The focus goes on within it. */
export const ShadowRoot: Story = {
  render: (args) => <InShadowRoot {...args} />,
  play: async ({ canvasElement }) => {
    const shadow = canvasElement.querySelector('[data-shadow]')?.shadowRoot;
    await expect(shadow).toBeTruthy();
    if (!shadow) return;
    await becomes(shadow, 'empty');
    shadow.querySelector('button')?.focus();
    await pasteSample(document.body);
    await becomes(shadow, 'uploaded');
    await waitFor(() => expect(shadow.activeElement?.textContent).toBe('Replace file'));
  },
};

/** While the browser's own modal dialog is open, what is pasted goes into it and never behind it. */
export const Dialog: Story = {
  render: (args) => <InDialog {...args} />,
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Open the dialog' }));
    await pasteSample(document.body);
    await becomes(canvasElement, 'uploaded', 1);
    await expect(statusOf(canvasElement, 0)).toBe('empty');
  },
};

/** The tab in sight takes what is pasted. */
export const Tabs: Story = {
  render: (args) => <InTabs {...args} />,
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('tab', { name: 'The other case' }));
    await pasteSample(document.body);
    await becomes(canvasElement, 'uploaded', 1);
    await expect(statusOf(canvasElement, 0)).toBe('empty');
  },
};

/** React resets such a form after each action. The stored invoice stays, and is sent again each time. */
export const FormAction: Story = {
  render: (args) => <InActionForm {...args} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await chooseSample(canvasElement, 'png');
    await becomes(canvasElement, 'uploaded');
    await userEvent.click(canvas.getByRole('button', { name: 'Register' }));
    await expect(await canvas.findByText('Registered, with an invoice.')).toBeVisible();
    await expect(statusOf(canvasElement)).toBe('uploaded');
  },
};

/** With the focus in neither and the pointer beside both, a paste is nobody's. With it in one, that one's. */
export const TwoCasesSideBySide: Story = {
  render: (args) => <TwoCases {...args} />,
  play: async ({ canvasElement }) => {
    const [, second] = within(canvasElement).getAllByRole('button', { name: 'Choose file' });
    second?.focus();
    await pasteSample(document.body);
    await becomes(canvasElement, 'uploaded', 1);
    await expect(statusOf(canvasElement, 0)).toBe('empty');
  },
};
