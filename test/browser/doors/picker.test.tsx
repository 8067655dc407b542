import { render, screen } from '@testing-library/react';
import { createRoot } from 'react-dom/client';
import { afterEach, describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { CaseInvoiceBatch } from '../../../src/batch/index.js';
import { CaseInvoiceUploader } from '../../../src/index.js';
import { createHeldClient } from '../support/heldClient.js';
import { sampleFile } from '../support/samples.js';
import {
  choose,
  clearStandIn,
  expectStatus,
  input,
  part,
  press,
  renderUploader,
} from '../support/uploader.js';

const referenceId = '6867da7788b9226bb78d716c';

/** What the host's dialog was told. */
let told: string[] = [];

const session = cdp() as unknown as { send: (method: string, params: object) => Promise<void> };

/** Lets every picker of the browser end without a choice, as the Escape key does. */
const leavePickers = (enabled: boolean): Promise<void> =>
  session.send('Page.setInterceptFileChooserDialog', { enabled, cancel: enabled });

/** Until the picker has come and gone. */
function untilLeft(input: Element): Promise<void> {
  return new Promise((resolve) => {
    // Seen before anybody can keep it from going on.
    const onLeft = ({ target }: Event): void => {
      if (target === input) setTimeout(resolve, 50);
    };
    window.addEventListener('cancel', onLeft, { capture: true, once: true });
  });
}

const invoice = (): Promise<File> => sampleFile('pdf');

const button = (name: string): HTMLElement => screen.getByRole('button', { name });

/** Opens the picker, which stays open until a choice comes. */
async function openPicker(): Promise<void> {
  input().addEventListener('click', (event) => event.preventDefault(), { once: true });
  await press('Choose file');
}

afterEach(async () => {
  await leavePickers(false);
  told = [];
  await clearStandIn();
});

describe('a picker that is left without a choice', () => {
  it('does not close the dialog around the uploader', async () => {
    await leavePickers(true);
    const { container } = render(
      <dialog onCancel={() => told.push('cancel')}>
        <CaseInvoiceUploader referenceId={referenceId} />
      </dialog>,
    );
    container.querySelector('dialog')?.showModal();
    const left = untilLeft(container.querySelector('input[type=file]') as Element);
    await press('Choose file');
    await left;
    expect(told).toEqual([]);
  });

  it('does not close a dialog that is not made by React either', async () => {
    await leavePickers(true);
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.addEventListener('cancel', () => told.push('cancel'));
    const root = createRoot(dialog);
    root.render(<CaseInvoiceUploader referenceId={referenceId} />);
    dialog.showModal();
    await expect.poll(() => dialog.querySelector('input[type=file]')).not.toBeNull();
    const left = untilLeft(dialog.querySelector('input[type=file]') as Element);
    await press('Choose file');
    await left;
    expect(told).toEqual([]);
    root.unmount();
    dialog.remove();
  });

  it('does not close the dialog around a batch, whether for files or for a folder', async () => {
    await leavePickers(true);
    const { container } = render(
      <dialog onCancel={() => told.push('cancel')}>
        <CaseInvoiceBatch />
      </dialog>,
    );
    container.querySelector('dialog')?.showModal();
    const [files, folder] = container.querySelectorAll('input[type=file]');
    for (const [name, input] of [
      ['Choose files', files],
      ['Choose a folder', folder],
    ] as const) {
      const left = untilLeft(input as Element);
      await press(name);
      await left;
    }
    expect(told).toEqual([]);
  });
});

describe('a picker that is open while the host disables the uploader, as where it fetches anew', () => {
  const client = createHeldClient();

  it('loses no choice: the file waits for a press', async () => {
    const { rerenderWith, told } = renderUploader({ referenceId, client });
    await openPicker();
    rerenderWith({ referenceId, client, disabled: true });
    choose(await invoice());
    await expectStatus('ready');
    expect(button('Upload')).toBeDisabled();
    expect(client.uploads).toEqual([]);
    rerenderWith({ referenceId, client, disabled: false });
    await press('Upload');
    (await client.next()).store();
    await expectStatus('uploaded');
    expect(told.uploaded).toMatchObject([{ referenceId }]);
  });

  it('by a fieldset loses none either', async () => {
    const { container } = render(
      <fieldset>
        <CaseInvoiceUploader referenceId={referenceId} client={client} />
      </fieldset>,
    );
    await openPicker();
    const fieldset = container.querySelector('fieldset') as HTMLFieldSetElement;
    fieldset.disabled = true;
    choose(await invoice());
    await expectStatus('ready');
  });

  it('takes one choice from it, and none after that', async () => {
    const { rerenderWith } = renderUploader({ referenceId, client, uploadOn: 'confirm' });
    await openPicker();
    choose(await invoice());
    await expectStatus('ready');
    rerenderWith({ referenceId, client, uploadOn: 'confirm', disabled: true });
    choose(await sampleFile('png', 'another.png'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(part('file').textContent).not.toContain('another');
  });
});
