import { act, render } from '@testing-library/react';
import { type ReactElement, type ReactNode, useState } from 'react';
import { createPortal, useFormStatus } from 'react-dom';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { CaseInvoiceUploader, type CaseInvoiceUploaderProps } from '../../../src/index.js';
import { createHeldClient } from '../support/heldClient.js';
import { sampleFile } from '../support/samples.js';
import { clearStandIn } from '../support/uploader.js';

const referenceId = '6867da7788b9226bb78d716c';

afterEach(clearStandIn);

type Home = Document | ShadowRoot | HTMLElement;

function within(home: Home, selector: string): HTMLElement {
  const found = home.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
}

const statusIn = (home: Home): string | undefined =>
  home.querySelector<HTMLElement>('[data-part="root"]')?.dataset['status'];

const action = (home: Home, text: string): HTMLElement => {
  const found = [...home.querySelectorAll<HTMLElement>('button')].find(
    (button) => button.textContent === text,
  );
  if (!found) throw new Error(`There is no button "${text}"`);
  return found;
};

async function chooseIn(home: Home): Promise<void> {
  const input = within(home, 'input[type=file]') as HTMLInputElement;
  const transfer = new DataTransfer();
  transfer.items.add(await sampleFile('png'));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
}

/** Renders into a shadow root of its own. */
function renderInShadow(element: ReactNode, mode: 'open' | 'closed' = 'open'): ShadowRoot {
  const host = document.createElement('div');
  document.body.append(host);
  const shadow = host.attachShadow({ mode });
  const container = document.createElement('div');
  shadow.append(container);
  render(element, { container, baseElement: container });
  return shadow;
}

describe.each(['open', 'closed'] as const)('in a shadow root that is %s', (mode) => {
  it('the focus goes on to the control that took the place of the one before', async () => {
    const client = createHeldClient();
    const shadow = renderInShadow(
      <CaseInvoiceUploader referenceId={referenceId} client={client} />,
      mode,
    );
    action(shadow, 'Choose file').focus();
    await chooseIn(shadow);
    const upload = await client.next();
    await expect.poll(() => shadow.activeElement?.textContent).toBe('Cancel upload');
    upload.store();
    await expect.poll(() => shadow.activeElement?.textContent).toBe('Replace file');
  });

  it('the focus stays with a field of the page when it was there', async () => {
    const field = document.createElement('input');
    document.body.append(field);
    const client = createHeldClient();
    const shadow = renderInShadow(
      <CaseInvoiceUploader referenceId={referenceId} client={client} />,
      mode,
    );
    action(shadow, 'Choose file').focus();
    field.focus();
    await chooseIn(shadow);
    (await client.next()).store();
    await expect.poll(() => statusIn(shadow)).toBe('uploaded');
    expect(document.activeElement).toBe(field);
    field.remove();
  });

  it('a reset of the form around it withdraws a choice that is not sent', async () => {
    const shadow = renderInShadow(
      <form>
        <CaseInvoiceUploader referenceId={referenceId} uploadOn="confirm" />
      </form>,
      mode,
    );
    await chooseIn(shadow);
    await expect.poll(() => statusIn(shadow)).toBe('ready');
    act(() => (within(shadow, 'form') as HTMLFormElement).reset());
    await expect.poll(() => statusIn(shadow)).toBe('empty');
  });
});

it('a drop in a shadow root is taken (a synthetic drag)', async () => {
  const shadow = renderInShadow(<CaseInvoiceUploader referenceId={referenceId} />);
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(await sampleFile('png'));
  for (const type of ['dragenter', 'dragover', 'drop']) {
    const init = { bubbles: true, cancelable: true, composed: true, dataTransfer };
    within(shadow, '[data-part="drop-area"]').dispatchEvent(new DragEvent(type, init));
  }
  await expect.poll(() => statusIn(shadow)).toBe('uploaded');
});

/** The uploader in a window of its own, as a viewer on a second screen. */
function InOtherWindow(props: CaseInvoiceUploaderProps & { readonly view: Window }): ReactElement {
  const { view, ...options } = props;
  return createPortal(<CaseInvoiceUploader {...options} />, view.document.body) as never;
}

describe('in another window, by a portal', () => {
  const open = (): Window => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    if (!frame.contentWindow) throw new Error('There is no other window');
    return frame.contentWindow;
  };

  it('the focus goes on to the control that took the place of the one before', async () => {
    const view = open();
    const client = createHeldClient();
    render(<InOtherWindow view={view} referenceId={referenceId} client={client} />);
    action(view.document, 'Choose file').focus();
    await chooseIn(view.document);
    (await client.next()).store();
    await expect.poll(() => view.document.activeElement?.textContent).toBe('Replace file');
    view.frameElement?.remove();
  });

  it('a file dropped beside does not make that window leave its page (a synthetic drag)', async () => {
    const view = open();
    render(<InOtherWindow view={view} referenceId={referenceId} />);
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(await sampleFile('png'));
    const isLeft = ['dragover', 'drop'].some((type) =>
      view.document.body.dispatchEvent(
        new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }),
      ),
    );
    expect(isLeft).toBe(false);
    view.frameElement?.remove();
  });

  it('a paste there is taken there', async () => {
    const view = open();
    render(<InOtherWindow view={view} referenceId={referenceId} />);
    const clipboardData = new DataTransfer();
    clipboardData.items.add(await sampleFile('png'));
    const init = { bubbles: true, cancelable: true, clipboardData };
    document.body.dispatchEvent(new ClipboardEvent('paste', init));
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(statusIn(view.document)).toBe('empty');
    view.document.body.dispatchEvent(new ClipboardEvent('paste', init));
    await expect.poll(() => statusIn(view.document)).toBe('uploaded');
    view.frameElement?.remove();
  });
});

function Save(): ReactElement {
  const { pending } = useFormStatus();
  return (
    <button type="submit" disabled={pending}>
      Save
    </button>
  );
}

/** A form of React 19, which is reset by React after each action, whatever came of it. */
function ActionForm(props: CaseInvoiceUploaderProps): ReactElement {
  const [saved, setSaved] = useState<readonly (string | null)[]>([]);
  return (
    <form
      data-saved={saved.length}
      data-invoice={saved.at(-1) ?? ''}
      action={async (data: FormData) => {
        await Promise.resolve();
        const value = data.get('invoice');
        setSaved((before) => [...before, typeof value === 'string' ? value : null]);
      }}
    >
      <CaseInvoiceUploader {...props} name="invoice" />
      <Save />
    </form>
  );
}

describe('a form action of React 19', () => {
  const save = async (times: number): Promise<void> => {
    await userEvent.click(action(document, 'Save'));
    await expect.poll(() => within(document, 'form').dataset['saved']).toBe(String(times));
  };

  it('leaves the stored invoice, and sends it each time', async () => {
    render(<ActionForm referenceId={referenceId} required />);
    await chooseIn(document);
    await expect.poll(() => statusIn(document)).toBe('uploaded');
    for (const times of [1, 2]) {
      await save(times);
      expect(statusIn(document)).toBe('uploaded');
      expect(within(document, 'form').dataset['invoice']).toMatch(/^http/);
    }
  });

  it('leaves an upload that runs', async () => {
    const client = createHeldClient();
    render(<ActionForm referenceId={referenceId} client={client} />);
    await chooseIn(document);
    const upload = await client.next();
    await save(1);
    await expect.poll(() => statusIn(document)).toBe('uploading');
    upload.store();
    await expect.poll(() => statusIn(document)).toBe('uploaded');
  });

  it('withdraws a choice that failed, without a word to the host', async () => {
    const client = createHeldClient();
    const errors: string[] = [];
    render(
      <ActionForm
        referenceId={referenceId}
        client={client}
        onError={({ code }) => errors.push(code)}
      />,
    );
    await chooseIn(document);
    (await client.next()).fail({ code: 'network', outcome: 'not-sent' });
    await expect.poll(() => statusIn(document)).toBe('failed');
    await save(1);
    await expect.poll(() => statusIn(document)).toBe('empty');
    expect(errors).toEqual(['network']);
  });
});
