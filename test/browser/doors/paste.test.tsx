import { render, waitFor } from '@testing-library/react';
import { createPortal } from 'react-dom';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { CaseInvoiceUploader } from '../../../src/index.js';
import { focusButton } from '../support/focusButton.js';
import { createHeldClient } from '../support/heldClient.js';
import { knownMedia } from '../support/knownMedia.js';
import { sampleFile } from '../support/samples.js';
import {
  choose,
  clearStandIn,
  expectStatus,
  paste,
  renderUploader,
  root,
  seenUploads,
} from '../support/uploader.js';

const referenceId = '6867da7788b9226bb78d716c';

afterEach(clearStandIn);

/** What a paste brings: a picture, and what lies beside it. */
async function pasteWith(element: Element, texts: Readonly<Record<string, string>>): Promise<void> {
  const clipboardData = new DataTransfer();
  for (const [type, text] of Object.entries(texts)) clipboardData.setData(type, text);
  clipboardData.items.add(await sampleFile('png', 'image.png'));
  element.dispatchEvent(
    new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true, clipboardData }),
  );
}

async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 250));
}

function find(name: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-host="${name}"]`);
  if (!found) throw new Error(`There is no ${name}`);
  return found;
}

/** A case page with the only uploader in it. */
const page = (
  <>
    <h1 data-host="heading">Case</h1>
    <p data-host="paragraph">Words</p>
    <table>
      <tbody>
        <tr>
          <td data-host="cell">1</td>
        </tr>
      </tbody>
    </table>
    <a href="#there" data-host="link">
      The debtor
    </a>
    <button type="button" data-host="button">
      Button
    </button>
    <input type="checkbox" aria-label="Check" data-host="checkbox" />
    <input readOnly aria-label="Number" value="103118" data-host="read-only field" />
    <input aria-label="Search" data-host="field" />
    <input type="date" aria-label="Day" data-host="date" />
    <textarea aria-label="Note" data-host="text area" />
    <div contentEditable suppressContentEditableWarning data-host="editor">
      <b data-host="word in an editor">Words</b>
    </div>
    {/* biome-ignore lint/a11y/useSemanticElements: as editors have it that draw their text themselves */}
    <div role="textbox" tabIndex={0} aria-label="Code" data-host="textbox">
      Drawn
    </div>
    <CaseInvoiceUploader referenceId={referenceId} />
  </>
);

describe('Ctrl+V after a click on a', () => {
  it.each(['heading', 'paragraph', 'cell', 'link', 'button', 'checkbox', 'read-only field'])(
    '%s is taken by the only uploader',
    async (name) => {
      render(page);
      await userEvent.click(find(name));
      paste(find(name), [await sampleFile('png')]);
      await waitFor(async () => expect(await seenUploads(referenceId)).toHaveLength(1));
    },
  );

  it.each(['field', 'date', 'text area', 'editor', 'word in an editor', 'textbox'])(
    '%s is left alone',
    async (name) => {
      render(page);
      await userEvent.click(find(name));
      // Where the event is differs from browser to browser; what has the focus does not.
      for (const target of [find(name), document.body]) paste(target, [await sampleFile('png')]);
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(root().dataset['status']).toBe('empty');
    },
  );
});

describe('a paste that the host takes', () => {
  it('is the host’s, wherever and whenever it listens', async () => {
    render(page);
    const take = (event: Event): void => event.preventDefault();
    for (const target of [document, window]) {
      target.addEventListener('paste', take);
      paste(document.body, [await sampleFile('png')]);
      target.removeEventListener('paste', take);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(root().dataset['status']).toBe('empty');
  });

  it('and one that we take goes no further', async () => {
    const heard: string[] = [];
    const { getByRole } = render(
      <div onPaste={() => heard.push('host')}>
        <CaseInvoiceUploader referenceId={referenceId} />
      </div>,
    );
    paste(getByRole('button', { name: 'Choose file' }), [await sampleFile('png')]);
    await expectStatus('uploaded');
    expect(heard).toEqual([]);
  });

  it('in a dialog of its viewer elsewhere on the page is not taken, and the dialog stays', async () => {
    const client = createHeldClient();
    renderUploader({
      referenceId,
      client,
      media: knownMedia(referenceId),
      preview: () =>
        createPortal(
          <div role="dialog" aria-label="Viewer">
            <input aria-label="Comment" data-host="comment" />
          </div>,
          document.body,
        ),
    });
    await userEvent.click(find('comment'));
    await userEvent.keyboard('A word');
    paste(find('comment'), [await sampleFile('png')]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(root().dataset['status']).toBe('uploaded');
    expect(find('comment')).toHaveValue('A word');
    expect(client.uploads).toEqual([]);
  });
});

describe('a picture with text beside it, as spreadsheets and word processors copy', () => {
  const cells = { 'text/plain': 'Invoice\t103118', 'text/html': '<table><td>Invoice</td></table>' };

  it('waits for a press, also on the empty uploader', async () => {
    const { told } = renderUploader({ referenceId });
    await pasteWith(document.body, cells);
    await expectStatus('ready');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(told.statuses).not.toContain('uploading');
    expect(await seenUploads(referenceId)).toEqual([]);
  });

  it('does not replace a file that is stored', async () => {
    renderUploader({ referenceId });
    choose(await sampleFile('pdf'));
    await expectStatus('uploaded');
    await pasteWith(root(), cells);
    await expectStatus('ready');
    expect(await seenUploads(referenceId)).toHaveLength(1);
  });

  it('is not one where a browser only gives the picture’s address', async () => {
    renderUploader({ referenceId });
    await pasteWith(document.body, { 'text/html': '<img src="https://example.com/a.png">' });
    await expectStatus('uploaded');
  });
});

it('a hundred uploaders listen to the window and the document as often as two', async () => {
  const count = async (uploaders: number): Promise<number> => {
    let added = 0;
    const add = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (this: EventTarget, ...args) {
      // What react-dropzone listens to for itself is counted beside.
      const isOurs = !/react-dropzone/.test(new Error().stack ?? '');
      if (isOurs && (this === window || this === document)) added += 1;
      return add.apply(this, args);
    };
    const { unmount } = render(
      Array.from({ length: uploaders }, (_, index) => `case-${index}`).map((id) => (
        <CaseInvoiceUploader key={id} referenceId={id} />
      )),
    );
    EventTarget.prototype.addEventListener = add;
    unmount();
    return added;
  };
  const ofTwo = await count(2);
  expect(await count(100)).toBe(ofTwo);
});

describe('a paste beside an uploader of another copy of this package', () => {
  /** What every copy draws around its uploader. */
  const other = (
    // biome-ignore lint/a11y/useSemanticElements: as an uploader is drawn.
    <div role="group" aria-label="Other" data-part="root" data-status="empty">
      <button type="button">Choose another file</button>
    </div>
  );
  const draw = (): void => {
    render(
      <>
        <CaseInvoiceUploader referenceId={referenceId} />
        {other}
      </>,
    );
  };

  it('is left alone where neither focus nor pointer tells which is meant', async () => {
    draw();
    // Not over ours, where a test before may have left it.
    await userEvent.hover(document.querySelector('[aria-label="Other"]') as Element);
    paste(document.body, [await sampleFile('png')]);
    await settle();
    expect(await seenUploads(referenceId)).toEqual([]);
  });

  it('is left alone where that one has the focus', async () => {
    draw();
    await focusButton('Choose another file');
    // Firefox sends it to the body, wherever the focus is.
    paste(document.body, [await sampleFile('png')]);
    await settle();
    expect(await seenUploads(referenceId)).toEqual([]);
  });

  it('is taken where ours has the focus', async () => {
    draw();
    await focusButton('Choose file');
    paste(document.body, [await sampleFile('png')]);
    await expect.poll(() => seenUploads(referenceId)).toHaveLength(1);
  });
});
