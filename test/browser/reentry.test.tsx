import { act, render } from '@testing-library/react';
import { createRef, type ReactElement, useState } from 'react';
import { flushSync } from 'react-dom';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  CaseInvoiceUploader,
  type CaseInvoiceUploaderHandle,
  type CaseInvoiceUploaderProps,
  type Messages,
  type UploadedMedia,
} from '../../src/index.js';
import { focusButton } from './support/focusButton.js';
import { createHeldClient } from './support/heldClient.js';
import { knownMedia } from './support/knownMedia.js';
import { sampleFile } from './support/samples.js';
import {
  choose,
  clearStandIn,
  expectStatus,
  hasPart,
  input,
  part,
  paste,
  renderUploader,
  root,
} from './support/uploader.js';

const referenceId = 'case-a';
const other = 'case-b';

afterEach(clearStandIn);

const emptyFile = (): File => new File([], 'empty.pdf', { type: 'application/pdf' });

/** A host that goes on to the next case, at once, when an invoice is stored. */
function CaseSwitcher({
  client,
  onUploaded,
}: Pick<CaseInvoiceUploaderProps, 'client' | 'onUploaded'>): ReactElement {
  const [id, setId] = useState(referenceId);
  return (
    <CaseInvoiceUploader
      referenceId={id}
      client={client}
      media={id === other ? knownMedia(other) : null}
      onUploaded={onUploaded}
      onStateChange={(state) => {
        if (state.status === 'uploaded' && state.referenceId === referenceId) {
          flushSync(() => setId(other));
        }
      }}
    />
  );
}

describe('a callback that calls back', () => {
  it('may send again what has just failed', async () => {
    const client = createHeldClient();
    const handle = createRef<CaseInvoiceUploaderHandle>();
    const codes: string[] = [];
    render(
      <CaseInvoiceUploader
        referenceId={referenceId}
        client={client}
        ref={handle}
        onError={({ code }) => {
          codes.push(code);
          handle.current?.upload();
        }}
      />,
    );
    choose(await sampleFile('png'));
    (await client.next()).fail({ code: 'network', outcome: 'not-sent' });
    (await client.next()).store();
    await expectStatus('uploaded');
    expect(codes).toEqual(['network']);
  });

  it('cannot make one refusal into many, nor wipe its reason', async () => {
    const handle = createRef<CaseInvoiceUploaderHandle>();
    const codes: string[] = [];
    render(
      <CaseInvoiceUploader
        referenceId={referenceId}
        ref={handle}
        onError={({ code }) => {
          codes.push(code);
          // Else a mistake would fill the stack before it is told.
          if (codes.length < 10) handle.current?.upload();
        }}
      />,
    );
    choose(emptyFile());
    await expectStatus('refused');
    expect(codes).toEqual(['file-empty']);
    expect(part('problem').textContent).toContain('The file is empty.');
  });

  it('hears of the invoice though it resets the uploader on its status', async () => {
    const client = createHeldClient();
    const handle = createRef<CaseInvoiceUploaderHandle>();
    const uploaded: UploadedMedia[] = [];
    render(
      <CaseInvoiceUploader
        referenceId={referenceId}
        client={client}
        ref={handle}
        onUploaded={(media) => uploaded.push(media)}
        onStateChange={({ status }) => {
          if (status === 'uploaded') handle.current?.reset();
        }}
      />,
    );
    choose(await sampleFile('png'));
    (await client.next()).store();
    await expect.poll(() => uploaded).toMatchObject([{ referenceId }]);
    await expectStatus('empty');
  });

  it('hears of the invoice that was stored, though it opens another case on its status', async () => {
    const client = createHeldClient();
    const uploaded: UploadedMedia[] = [];
    render(<CaseSwitcher client={client} onUploaded={(media) => uploaded.push(media)} />);
    choose(await sampleFile('png'));
    (await client.next()).store();
    await expect.poll(() => uploaded).toHaveLength(1);
    expect(uploaded).toMatchObject([{ referenceId, fileName: 'invoice-103118.png' }]);
  });
});

describe('the handle', () => {
  it('uploads as soon as the check has passed, where it is asked during the check', async () => {
    const client = createHeldClient();
    const handle = createRef<CaseInvoiceUploaderHandle>();
    const statuses: string[] = [];
    render(
      <CaseInvoiceUploader
        referenceId={referenceId}
        client={client}
        uploadOn="confirm"
        ref={handle}
        onStateChange={({ status }) => statuses.push(status)}
      />,
    );
    choose(await sampleFile('png'));
    expect(statuses).toEqual(['checking']);
    handle.current?.upload();
    await client.next();
    await expectStatus('uploading');
    expect(client.uploads).toHaveLength(1);
  });

  it('does not ask for a file where an invoice is stored', () => {
    const handle = createRef<CaseInvoiceUploaderHandle>();
    const media = knownMedia(referenceId);
    render(<CaseInvoiceUploader referenceId={referenceId} media={media} ref={handle} />);
    act(() => handle.current?.upload());
    expect(root().dataset['status']).toBe('uploaded');
    expect(hasPart('problem')).toBe(false);
  });
});

describe('the focus', () => {
  it('is kept when the upload ends under it while the window is not in front', async () => {
    const client = createHeldClient();
    renderUploader({ referenceId, client });
    choose(await sampleFile('png'));
    const upload = await client.next();
    const cancel = await focusButton('Cancel upload');
    // What a window fires that loses the focus to a picker or another tab: the element stays active.
    cancel.dispatchEvent(new FocusEvent('blur'));
    cancel.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    expect(document.activeElement).toBe(cancel);
    upload.store();
    await expectStatus('uploaded');
    await expect.poll(() => root().contains(document.activeElement)).toBe(true);
  });

  const expired = (): CaseInvoiceUploaderProps => ({
    referenceId,
    media: knownMedia(referenceId, { expiresAt: new Date(Date.now() - 1) }),
    refreshUrl: () => new Promise<string>(() => {}),
  });

  it.each([
    ['stored, goes to the link', 'Open invoice'],
    ['failed, stays in the group', 'Original invoice'],
  ])('of an upload that is disabled under way and %s', async (how, place) => {
    const client = createHeldClient();
    const { rerenderWith } = renderUploader({ referenceId, client });
    choose(await sampleFile('png'));
    const upload = await client.next();
    await focusButton('Cancel upload');
    rerenderWith({ referenceId, client, disabled: true });
    if (how.startsWith('stored')) upload.store();
    else upload.fail({ code: 'server-error', status: 500 });
    await expectStatus(how.startsWith('stored') ? 'uploaded' : 'failed');
    const focused = document.activeElement;
    expect(root().contains(focused)).toBe(true);
    expect(focused?.textContent?.startsWith(place)).toBe(true);
  });

  it('does not move to "Replace file" while a link is fetched', async () => {
    renderUploader(expired());
    await focusButton('Get a new link');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => part('expiry').dataset['link']).toBe('refreshing');
    await expect.poll(() => root().contains(document.activeElement)).toBe(true);
    expect(document.activeElement?.textContent).not.toBe('Replace file');
  });

  it('does not open the picker by pressing Enter twice on "Get a new link"', async () => {
    renderUploader(expired());
    const opened: Event[] = [];
    input().addEventListener('click', (event) => {
      event.preventDefault();
      opened.push(event);
    });
    await focusButton('Get a new link');
    await userEvent.keyboard('{Enter}{Enter}');
    await expect.poll(() => part('expiry').dataset['link']).toBe('refreshing');
    expect(opened).toEqual([]);
  });
});

describe('what surrounds it', () => {
  it('a form that is sent after a refusal leaves its reason and the file’s name in place', async () => {
    const sent: Event[] = [];
    render(
      <form
        onSubmit={(event) => {
          event.preventDefault();
          sent.push(event.nativeEvent);
        }}
      >
        <CaseInvoiceUploader referenceId={referenceId} required />
        <button type="submit">Save</button>
      </form>,
    );
    choose(emptyFile());
    await expectStatus('refused');
    await userEvent.click(page.getByRole('button', { name: 'Save' }));
    await expect.poll(() => root().contains(document.activeElement)).toBe(true);
    expect(part('file').textContent).toContain('empty.pdf');
    expect(part('problem').textContent).toContain('The file is empty.');
    expect(sent).toEqual([]);
  });

  it('a text that is pasted is nothing to it, and a file after it is', async () => {
    const client = createHeldClient();
    const { told } = renderUploader({ referenceId, client });
    const button = await focusButton('Choose file');
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Dear customer');
    for (const target of [button, document.body]) {
      target.dispatchEvent(
        new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }),
      );
    }
    paste(button, [await sampleFile('png')]);
    await client.next();
    expect(told.statuses).toEqual(['checking', 'uploading']);
    expect(told.errors).toEqual([]);
  });

  it('a message that is undefined leaves the words as they are', async () => {
    const messages: Partial<Messages> = {};
    // As a host writes it whose compiler does not tell undefined from absent.
    Object.assign(messages, { chooseFile: undefined });
    renderUploader({ referenceId, messages });
    await expect.element(page.getByRole('button', { name: 'Choose file' })).toBeVisible();
  });
});
