import { render, waitFor } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  CaseInvoiceUploader,
  type CaseInvoiceUploaderProps,
  type MediaUploadErrorCode,
} from '../../src/index.js';
import { sv } from '../../src/locales/index.js';
import { startSpokenLog } from './a11y/support/spokenLog.js';
import { sampleFile } from './support/samples.js';
import {
  choose,
  clearStandIn,
  drag,
  expectStatus,
  hasPart,
  input,
  part,
  paste,
  root,
  seenUploads,
} from './support/uploader.js';

const referenceId = '6867da7788b9226bb78d716c';
const required = 'File is a required attribute.';

interface FormOptions extends Partial<CaseInvoiceUploaderProps> {
  readonly before?: ReactNode;
  readonly after?: ReactNode;
}

/** A form of a host, and every set of data it would have sent. */
function renderForm({ before, after, ...props }: FormOptions) {
  const sent: FormData[] = [];
  const codes: MediaUploadErrorCode[] = [];
  const element = (next: FormOptions) => (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        sent.push(new FormData(event.currentTarget));
      }}
    >
      {before}
      <CaseInvoiceUploader
        referenceId={referenceId}
        name="invoice"
        onError={(error) => codes.push(error.code)}
        {...props}
        {...next}
      />
      {after}
      <button type="submit">Send</button>
      <button type="reset">Start over</button>
    </form>
  );
  const { container, rerender } = render(element({}));
  const form = container.querySelector('form');
  if (!form) throw new Error('There is no form');
  return { form, sent, codes, rerenderWith: (next: FormOptions) => rerender(element(next)) };
}

const button = (name: string): HTMLElement =>
  page.getByRole('button', { name, exact: true }).element() as HTMLElement;
const send = (): Promise<void> => userEvent.click(page.getByRole('button', { name: 'Send' }));
const textField = <input aria-label="Note" name="note" required />;
/** The text of all that describes an element, as a screen reader joins it. */
const descriptionOf = (element: Element): string =>
  (element.getAttribute('aria-describedby')?.split(' ') ?? [])
    .map((id) => document.getElementById(id)?.textContent?.replaceAll(/\s+/g, ' ').trim())
    .join(' ');
const note = (): HTMLElement => page.getByLabelText('Note').element() as HTMLElement;

/** A field that has its form checked at each letter, to know whether it may be sent. */
function AskingField(): ReactNode {
  const [isValid, setValid] = useState(true);
  return (
    <input
      aria-label="Note"
      data-valid={isValid}
      onChange={(event) => setValid(event.currentTarget.form?.checkValidity() ?? true)}
    />
  );
}

afterEach(clearStandIn);

describe('a form that requires the invoice', () => {
  it('is not sent without one; the sentence stands inline, and the focus on "Choose file"', async () => {
    const { sent, codes, form } = renderForm({ required: true });
    await send();
    await waitFor(() => expect(document.activeElement).toBe(button('Choose file')));
    await waitFor(() => expect(part('problem').textContent).toContain(required));
    expect(part('problem').closest('[role=alert]')).not.toBeNull();
    expect(codes).toEqual(['file-required']);
    expect(sent).toEqual([]);
    expect(form.checkValidity()).toBe(false);
    expect(input().validationMessage).toBe(required);
  });

  it('is heard once of what it lacks: by the alert, then in the description on return', async () => {
    renderForm({ required: true });
    const { alerts, stop } = startSpokenLog(document.body);
    // What the button says when it is given the focus, and whenever that changes while it has it.
    const described: string[] = [];
    const note = (): void => {
      const { activeElement } = document;
      if (activeElement !== button('Choose file')) return;
      const text = descriptionOf(activeElement);
      if (text !== described.at(-1)) described.push(text);
    };
    const observer = new MutationObserver(note);
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    document.addEventListener('focusin', note);
    await send();
    await waitFor(() => expect(alerts).toEqual([`${required} Choose the invoice first.`]));
    expect(document.activeElement).toBe(button('Choose file'));
    await userEvent.tab();
    await userEvent.tab({ shift: true });
    expect(document.activeElement).toBe(button('Choose file'));
    stop();
    observer.disconnect();
    document.removeEventListener('focusin', note);
    // The star is hidden from who listens.
    const hint = 'Original invoice * PDF, JPEG, PNG, GIF or BMP (required)';
    expect(described).toEqual([hint, `${hint} ${required} Choose the invoice first.`]);
    expect(alerts).toHaveLength(1);
  });

  it('is not sent by Enter in a field either', async () => {
    const { sent } = renderForm({
      required: true,
      before: <input aria-label="Note" name="note" />,
    });
    await userEvent.click(page.getByLabelText('Note'));
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(button('Choose file')));
    await waitFor(() => expect(hasPart('problem')).toBe(true));
    expect(sent).toEqual([]);
  });

  it('is not sent by a script that asks for it with everything a person would see', async () => {
    const { sent, form } = renderForm({ required: true });
    form.requestSubmit();
    await waitFor(() => expect(document.activeElement).toBe(button('Choose file')));
    expect(part('problem').textContent).toContain(required);
    expect(sent).toEqual([]);
  });

  it('leaves the focus to a field before it that is invalid too', async () => {
    renderForm({ required: true, before: textField });
    await send();
    await waitFor(() => expect(document.activeElement).toBe(note()));
    expect(part('problem').textContent).toContain(required);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(document.activeElement).toBe(note());
  });

  it('takes the focus before a field behind it that is invalid too', async () => {
    renderForm({ required: true, after: textField });
    await send();
    await waitFor(() => expect(document.activeElement).toBe(button('Choose file')));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(document.activeElement).toBe(button('Choose file'));
  });

  it('may be asked whether it is valid while a person types, without a word and without the focus', async () => {
    const { codes } = renderForm({ required: true, before: <AskingField /> });
    await userEvent.type(page.getByLabelText('Note'), 'ab');
    expect(note()).toHaveAttribute('data-valid', 'false');
    expect(note()).toHaveValue('ab');
    expect(document.activeElement).toBe(note());
    expect(hasPart('problem')).toBe(false);
    expect(codes).toEqual([]);
  });

  it('is sent with the stored URL once an invoice is stored', async () => {
    const { sent, form } = renderForm({ required: true });
    await send();
    choose(await sampleFile('pdf'));
    await expectStatus('uploaded');
    expect(form.checkValidity()).toBe(true);
    await send();
    expect(sent).toHaveLength(1);
    expect([...(sent[0]?.keys() ?? [])]).toEqual(['invoice']);
    const link = page.getByRole('link', { name: 'Open invoice' }).element();
    expect(sent[0]?.get('invoice')).toBe(link.getAttribute('href'));
  });

  it('waits for an upload that runs, and says so', async () => {
    const { sent } = renderForm({ required: true, referenceId: 'scenario-slow-answer' });
    choose(await sampleFile('pdf'));
    await expectStatus('saving');
    await send();
    await waitFor(() => expect(document.activeElement).toBe(button('Cancel upload')));
    expect(part('problem').textContent).toContain(required);
    expect(root().dataset['status']).toBe('saving');
    expect(sent).toEqual([]);
    await expectStatus('uploaded', 15_000);
    await send();
    expect(sent).toHaveLength(1);
  }, 30_000);

  it('says that a chosen file is not stored yet', async () => {
    const { sent } = renderForm({ required: true, uploadOn: 'confirm' });
    choose(await sampleFile('pdf'));
    await expectStatus('ready');
    await send();
    await waitFor(() => expect(document.activeElement).toBe(button('Upload')));
    expect(part('problem').textContent).toContain('Upload the chosen file first');
    expect(sent).toEqual([]);
  });

  it('stays blocked after a failure, and points to "Try again"', async () => {
    const { sent, codes } = renderForm({ required: true, referenceId: 'scenario-not-found' });
    choose(await sampleFile('pdf'));
    await expectStatus('failed');
    await send();
    await waitFor(() => expect(document.activeElement).toBe(button('Try again')));
    expect(part('problem').textContent).toContain('Resource Document Not Found');
    expect(codes).toEqual(['resource-not-found']);
    expect(sent).toEqual([]);
  });

  it('is satisfied by an invoice that is known already, also while a replacement is refused', async () => {
    const url = 'https://storage.googleapis.com/bucket/cases/one?Expires=4102444800&Signature=x';
    const { sent } = renderForm({ required: true, media: { url, referenceId } });
    choose(new File([], 'empty.pdf', { type: 'application/pdf' }));
    await expectStatus('refused');
    await send();
    expect(sent.map((data) => data.get('invoice'))).toEqual([url]);
  });

  it('speaks the language it is given', async () => {
    const { sent } = renderForm({ required: true, messages: sv });
    await send();
    await waitFor(() => expect(part('problem').textContent).toContain(sv.fileRequired));
    expect(input().validationMessage).toBe(sv.fileRequired);
    expect(sent).toEqual([]);
  });

  it('is sent unasked with `noValidate`, as any form is', async () => {
    const { sent, form } = renderForm({ required: true });
    form.noValidate = true;
    await send();
    expect(sent).toHaveLength(1);
    expect(hasPart('problem')).toBe(false);
  });
});

describe('a form that does not require it', () => {
  it('is sent without an invoice, and without the field', async () => {
    const { sent } = renderForm({});
    await send();
    expect(sent.map((data) => [...data.keys()])).toEqual([[]]);
  });

  it('holds nothing of the uploader without a `name`', async () => {
    const { sent } = renderForm({ name: undefined });
    choose(await sampleFile('png'));
    await expectStatus('uploaded');
    await send();
    expect(sent.map((data) => [...data.keys()])).toEqual([[]]);
  });

  it('is never sent by a button of the uploader', async () => {
    const { sent } = renderForm({});
    choose(await sampleFile('png'));
    await expectStatus('uploaded');
    const buttons = [...root().querySelectorAll('button')];
    expect(buttons.length).toBeGreaterThan(0);
    expect(buttons.map(({ type }) => type)).toEqual(buttons.map(() => 'button'));
    expect(sent).toEqual([]);
  });
});

describe('a reset', () => {
  const startOver = (): Promise<void> =>
    userEvent.click(page.getByRole('button', { name: 'Start over' }));

  it('leaves what is stored, also in the form data and for what is required', async () => {
    const { sent } = renderForm({ required: true });
    choose(await sampleFile('png'));
    await expectStatus('uploaded');
    await startOver();
    expect(root().dataset['status']).toBe('uploaded');
    await send();
    expect(sent.map((data) => [...data.keys()])).toEqual([['invoice']]);
  });

  it('leaves an upload that runs, which ends as it would have', async () => {
    const { sent } = renderForm({ referenceId: 'scenario-slow-answer' });
    choose(await sampleFile('pdf'));
    await expectStatus('saving');
    await startOver();
    expect(root().dataset['status']).toBe('saving');
    await expectStatus('uploaded');
    await send();
    expect(sent.map((data) => [...data.keys()])).toEqual([['invoice']]);
  }, 15_000);

  it('withdraws a choice that failed, and one that is ready with another kept behind it', async () => {
    renderForm({ referenceId: 'scenario-not-found', required: true });
    choose(await sampleFile('png'));
    await expectStatus('failed');
    choose(new File(['only words'], 'notes.txt', { type: 'text/plain' }));
    await expectStatus('refused');
    await startOver();
    await expectStatus('empty');
    expect(hasPart('problem')).toBe(false);
  });

  it('leads back to the invoice that was known from the start, where it is still the stored one', async () => {
    const url = 'https://storage.googleapis.com/bucket/cases/one?Expires=4102444800&Signature=x';
    const { sent } = renderForm({ media: { url, referenceId }, uploadOn: 'confirm' });
    choose(await sampleFile('png'));
    await expectStatus('ready');
    await startOver();
    await expectStatus('uploaded');
    await send();
    expect(sent.map((data) => data.get('invoice'))).toEqual([url]);
  });

  it('leaves the invoice that replaced the one known from the start', async () => {
    const url = 'https://storage.googleapis.com/bucket/cases/one?Expires=4102444800&Signature=x';
    const { sent, form } = renderForm({ media: { url, referenceId } });
    choose(await sampleFile('png'));
    await waitFor(async () => expect(await seenUploads(referenceId)).toHaveLength(1));
    await waitFor(() => expect(root().textContent).toContain('invoice-103118.png'));
    await expectStatus('uploaded');
    const stored = new FormData(form).get('invoice');
    await startOver();
    expect(root().dataset['status']).toBe('uploaded');
    await send();
    expect(stored).not.toBe(url);
    expect(sent.map((data) => data.get('invoice'))).toEqual([stored]);
  });

  it('that the host keeps from being heard further out withdraws a choice all the same', async () => {
    const { form } = renderForm({ uploadOn: 'confirm' });
    form.addEventListener('reset', (event) => event.stopPropagation());
    choose(await sampleFile('png'));
    await expectStatus('ready');
    await startOver();
    await expectStatus('empty');
  });

  it('that the host prevents leaves a choice', async () => {
    const { form } = renderForm({ uploadOn: 'confirm' });
    form.addEventListener('reset', (event) => event.preventDefault());
    choose(await sampleFile('png'));
    await expectStatus('ready');
    await startOver();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(root().dataset['status']).toBe('ready');
  });

  it('that the host prevents changes nothing', async () => {
    const { form } = renderForm({});
    form.addEventListener('reset', (event) => event.preventDefault());
    choose(await sampleFile('png'));
    await expectStatus('uploaded');
    await startOver();
    expect(root().dataset['status']).toBe('uploaded');
  });
});

describe('disabled', () => {
  const cannotBeUsed = async (): Promise<void> => {
    expect(button('Choose file')).toBeDisabled();
    expect(input().matches(':disabled')).toBe(true);
    const file = await sampleFile('png');
    drag(part('drop-area'), [file]);
    paste(part('drop-area'), [file]);
    paste(document.body, [file]);
    part('drop-area').click();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(root().dataset['status']).toBe('empty');
    expect(await seenUploads(referenceId)).toEqual([]);
  };

  it('takes no file in any way, and does not block the form', async () => {
    const { sent } = renderForm({ required: true, disabled: true });
    await cannotBeUsed();
    await send();
    expect(sent.map((data) => [...data.keys()])).toEqual([[]]);
  });

  it('keeps the stored URL out of the form data, as any control does', async () => {
    const { sent, rerenderWith } = renderForm({});
    choose(await sampleFile('png'));
    await expectStatus('uploaded');
    rerenderWith({ disabled: true });
    expect(button('Replace file')).toBeDisabled();
    await send();
    rerenderWith({ disabled: false });
    await send();
    expect(sent.map((data) => [...data.keys()])).toEqual([[], ['invoice']]);
  });

  it('by a fieldset is disabled all the same', async () => {
    const sent: FormData[] = [];
    const { rerender } = render(<Fieldset sent={sent} disabled />);
    await cannotBeUsed();
    await send();
    expect(sent.map((data) => [...data.keys()])).toEqual([[]]);
    rerender(<Fieldset sent={sent} disabled={false} />);
    expect(button('Choose file')).toBeEnabled();
    await send();
    expect(sent).toHaveLength(1);
    choose(await sampleFile('png'));
    await expectStatus('uploaded');
    await send();
    expect(sent.map((data) => [...data.keys()])).toEqual([[], ['invoice']]);
  });

  it('by a fieldset shows no invitation to drop', async () => {
    render(<Fieldset sent={[]} disabled />);
    drag(part('drop-area'), [await sampleFile('png')], ['dragenter', 'dragover']);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(hasPart('drop-now')).toBe(false);
  });
});

function Fieldset(props: { readonly sent: FormData[]; readonly disabled: boolean }): ReactNode {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        props.sent.push(new FormData(event.currentTarget));
      }}
    >
      <fieldset disabled={props.disabled}>
        <CaseInvoiceUploader referenceId={referenceId} name="invoice" required />
      </fieldset>
      <button type="submit">Send</button>
    </form>
  );
}

describe('the field', () => {
  it('has the `id` it is given, and several do not share a name or a description', async () => {
    render(
      <form>
        <CaseInvoiceUploader referenceId="a" id="first" name="first" />
        <CaseInvoiceUploader referenceId="b" id="second" name="second" label="Credit note" />
      </form>,
    );
    expect(document.querySelector('#first')).toHaveAttribute('role', 'group');
    await expect
      .element(page.getByRole('group', { name: 'Credit note' }))
      .toHaveAttribute('id', 'second');
    const described = [...document.querySelectorAll('[aria-describedby]')].map((element) =>
      element.getAttribute('aria-describedby'),
    );
    expect(new Set(described).size).toBe(2);
  });

  it('is not filled in by the browser after a reload', async () => {
    renderForm({});
    choose(await sampleFile('png'));
    await expectStatus('uploaded');
    expect(document.querySelector('input[name=invoice]')).toHaveAttribute('autocomplete', 'off');
  });
});
