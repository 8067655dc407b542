import { expect, userEvent, waitFor, within } from 'storybook/test';
import { chooseSample } from '../support/chooseSample.js';
import { INVOICE_MISSING } from './caseForm.js';

interface Played {
  readonly canvasElement: HTMLElement;
}

const press = (story: HTMLElement, name: string): Promise<void> =>
  userEvent.click(within(story).getByRole('button', { name }));

/** Sent with nothing in it: both fields are asked for, and nothing leaves. */
export async function playBlocked({ canvasElement }: Played): Promise<void> {
  const canvas = within(canvasElement);
  await press(canvasElement, 'Register');
  await expect(await canvas.findByText(INVOICE_MISSING)).toBeVisible();
  await expect(canvas.getByText('Nothing is sent yet.')).toBeVisible();
}

/** Asked for, stored, sent; started over, the invoice is still there and still counts. */
export async function playStartedOver({ canvasElement }: Played): Promise<void> {
  const canvas = within(canvasElement);
  await press(canvasElement, 'Register');
  await canvas.findByText(INVOICE_MISSING);
  await chooseSample(canvasElement, 'pdf');
  const link = await canvas.findByRole('link', { name: 'Open invoice' }, { timeout: 8000 });
  await waitFor(() => expect(canvas.queryByText(INVOICE_MISSING)).toBeNull());
  await userEvent.type(canvas.getByRole('textbox'), 'A. Lindqvist');
  const url = link.getAttribute('href') ?? '';
  await press(canvasElement, 'Register');
  await expect(await canvas.findByText(`invoice: ${url}`)).toBeVisible();

  await press(canvasElement, 'Start over');
  await waitFor(() => expect(canvas.getByRole('textbox')).toHaveValue(''));
  await expect(canvas.getByRole('link', { name: 'Open invoice' })).toBeVisible();
  await userEvent.type(canvas.getByRole('textbox'), 'B. Holm');
  await press(canvasElement, 'Register');
  await expect(await canvas.findByText('debtor: B. Holm')).toBeVisible();
  await expect(canvas.getByText(`invoice: ${url}`)).toBeVisible();
  await expect(canvas.queryByText(INVOICE_MISSING)).toBeNull();
}

/** Chosen and not sent: started over, the uploader is empty and the invoice is asked for. */
export async function playEmptied({ canvasElement }: Played): Promise<void> {
  const canvas = within(canvasElement);
  await chooseSample(canvasElement, 'pdf');
  await canvas.findByRole('button', { name: 'Upload' }, { timeout: 8000 });
  await press(canvasElement, 'Start over');
  await canvas.findByRole('button', { name: 'Choose file' });
  await press(canvasElement, 'Register');
  await expect(await canvas.findByText(INVOICE_MISSING)).toBeVisible();
}
