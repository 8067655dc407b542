import { cleanup, fireEvent, render, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { AttachInvoice } from '../../stories/headless/AttachInvoice.js';
import { CasesTable } from '../../stories/headless/CasesTable.js';
import { largePdf, sampleFile } from './support/samples.js';
import { clearStandIn, drag, paste, seenUploads } from './support/uploader.js';

const first = '6867da7788b9226bb78d716c';

function renderTable(second = 'scenario-stored', third = 'scenario-slow-answer') {
  const { container } = render(
    <CasesTable
      cases={[
        { referenceId: first, debtor: 'A. Lindqvist', amount: '1' },
        { referenceId: second, debtor: 'B. Sørensen', amount: '2' },
        { referenceId: third, debtor: 'C. Virtanen', amount: '3' },
      ]}
    />,
  );
  const rowOf = (debtor: string): HTMLElement => {
    const row = within(container).getByRole('rowheader', { name: debtor }).closest('tr');
    if (!row) throw new Error(`There is no row of ${debtor}`);
    return row;
  };
  return { container, rowOf };
}

/** Chooses a file in the picker of one of several uploaders. */
function chooseIn(element: HTMLElement, file: File): void {
  const input = element.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('There is no file input');
  const transfer = new DataTransfer();
  transfer.items.add(file);
  input.files = transfer.files;
  fireEvent.change(input);
}

const button = (element: HTMLElement, name: string): HTMLElement =>
  within(element).getByRole('button', { name });
const appears = (element: HTMLElement, role: string, name?: string): Promise<HTMLElement> =>
  within(element).findByRole(role, name === undefined ? undefined : { name }, { timeout: 8000 });

afterEach(async () => {
  cleanup();
  await clearStandIn();
});

describe('an uploader in each row of a table', () => {
  it('leaves the table a table: rows, headers, and no group in between', () => {
    const { container } = renderTable();
    expect(within(container).getAllByRole('row')).toHaveLength(4);
    expect(within(container).getAllByRole('rowheader')).toHaveLength(3);
    expect(within(container).queryByRole('group')).toBeNull();
  });

  it('has one tab stop in each empty row, described by its case', async () => {
    const { rowOf } = renderTable();
    for (const debtor of ['A. Lindqvist', 'B. Sørensen', 'C. Virtanen']) {
      await userEvent.tab();
      expect(document.activeElement).toBe(button(rowOf(debtor), 'Choose file'));
      expect(document.activeElement).toHaveAccessibleDescription(debtor);
    }
    await userEvent.tab();
    expect(document.activeElement?.closest('table') ?? null).toBeNull();
  });

  it('opens its own picker by the keyboard', async () => {
    const { container, rowOf } = renderTable();
    const opened: (Element | null)[] = [];
    for (const input of container.querySelectorAll('input')) {
      input.addEventListener('click', (event) => {
        event.preventDefault();
        opened.push(input.closest('tr'));
      });
    }
    button(rowOf('B. Sørensen'), 'Choose file').focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard(' ');
    expect(opened).toEqual([rowOf('B. Sørensen'), rowOf('B. Sørensen')]);
  });

  it('stores on its own case, and keeps the focus in its row', async () => {
    const { container, rowOf } = renderTable();
    const row = rowOf('C. Virtanen');
    button(row, 'Choose file').focus();
    chooseIn(row, await sampleFile('pdf'));
    const bar = await appears(row, 'progressbar', 'Upload of invoice-103118.pdf');
    await waitFor(() => expect(row.dataset['status']).toBe('saving'));
    expect(bar).toHaveAttribute('aria-valuetext', 'Sent. Waiting for it to be saved…');
    await waitFor(() => expect(document.activeElement).toBe(button(row, 'Cancel upload')));
    expect(document.activeElement).toHaveAccessibleDescription('C. Virtanen invoice-103118.pdf');
    const link = await appears(row, 'link', 'Open invoice');
    expect(link).toHaveAccessibleDescription('C. Virtanen invoice-103118.pdf');
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    await waitFor(() => expect(document.activeElement).toBe(button(row, 'Replace file')));
    await waitFor(() =>
      expect(row.querySelector('[aria-live]')).toHaveTextContent('invoice-103118.pdf is stored'),
    );
    expect(within(container).getAllByRole('button', { name: 'Choose file' })).toHaveLength(2);
    expect(await seenUploads('scenario-slow-answer')).toHaveLength(1);
    expect(await seenUploads(first)).toEqual([]);
  }, 15_000);

  it('says a failure at once, in its row, and describes the buttons by it', async () => {
    const { container, rowOf } = renderTable('scenario-not-found');
    const row = rowOf('B. Sørensen');
    chooseIn(row, await sampleFile('png'));
    const alert = await appears(row, 'alert');
    await waitFor(() => expect(alert).toHaveTextContent('Resource Document Not Found'));
    expect(alert).toHaveTextContent('Check that it still exists');
    expect(button(row, 'Try again')).toHaveAccessibleDescription(
      /^B\. Sørensen invoice-103118\.png Resource Document Not Found/,
    );
    const alerts = within(container).getAllByRole('alert');
    expect(alerts.filter(({ textContent }) => textContent)).toEqual([alert]);
  });

  it('takes a drop anywhere on the row, and a paste where the focus is', async () => {
    const { rowOf } = renderTable();
    drag(within(rowOf('A. Lindqvist')).getByText('1'), [await sampleFile('gif')]);
    await appears(rowOf('A. Lindqvist'), 'link');
    paste(button(rowOf('B. Sørensen'), 'Choose file'), [await sampleFile('png', 'image.png')]);
    await appears(rowOf('B. Sørensen'), 'link');
    expect(await seenUploads(first)).toMatchObject([{ contentType: 'image/gif' }]);
    expect(await seenUploads('scenario-stored')).toMatchObject([{ fileName: 'image.png' }]);
    expect(await seenUploads('scenario-slow-answer')).toEqual([]);
  });

  it('gives a paste that is meant for nobody to the row under the pointer, or to none', async () => {
    const { container, rowOf } = renderTable();
    await userEvent.hover(within(container).getByText('Cases without an invoice'));
    paste(document.body, [await sampleFile('png')]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(within(container).getAllByRole('button', { name: 'Choose file' })).toHaveLength(3);
    await userEvent.hover(within(rowOf('B. Sørensen')).getByText('2'));
    paste(document.body, [await sampleFile('png')]);
    await appears(rowOf('B. Sørensen'), 'link');
  });
});

describe('an uploader the size of a button', () => {
  it('is one button, named by the words of the host', () => {
    const { container } = render(<AttachInvoice referenceId={first} />);
    const attach = button(container, 'Attach invoice');
    expect(within(container).getAllByRole('button')).toEqual([attach]);
    expect(attach).toHaveAccessibleDescription('Original invoice PDF or picture');
    expect(within(container).getByRole('group', { name: 'Original invoice' })).toBeVisible();
  });

  it('moves its ring and its value while bytes go out, and can be cancelled by the keyboard', async () => {
    const { container } = render(<AttachInvoice referenceId="scenario-slow" />);
    button(container, 'Attach invoice').focus();
    chooseIn(container, largePdf(12_000_000));
    const bar = await appears(container, 'progressbar', 'Upload of large.pdf');
    const dash = (): number =>
      Number.parseFloat(
        bar.querySelector('circle + circle')?.getAttribute('stroke-dasharray') ?? '',
      );
    await waitFor(() => expect(Number(bar.getAttribute('aria-valuenow'))).toBeGreaterThan(0), {
      timeout: 8000,
    });
    expect(bar.getAttribute('aria-valuetext')).toMatch(/%, .* of /);
    await waitFor(() => expect(dash()).toBeGreaterThan(0));
    await waitFor(() => expect(document.activeElement).toBe(button(container, 'Cancel')));
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(button(container, 'Upload')));
    await waitFor(() =>
      expect(container.querySelector('[aria-live]')).toHaveTextContent('Upload cancelled'),
    );
    expect(within(container).getByRole('alert')).toBeEmptyDOMElement();
  }, 20_000);
});
