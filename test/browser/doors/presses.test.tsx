import { render, screen, waitFor } from '@testing-library/react';
import testingUser from '@testing-library/user-event';
import { type ReactElement, useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { CaseInvoiceUploader } from '../../../src/index.js';
import { middleOf } from '../support/dragFromDisk.js';
import { createHeldClient } from '../support/heldClient.js';
import { sampleFile } from '../support/samples.js';
import {
  choose,
  clearStandIn,
  expectStatus,
  hasPart,
  renderUploader,
  root,
} from '../support/uploader.js';

const referenceId = 'case-a';

afterEach(clearStandIn);

const button = (name: string): HTMLElement =>
  page.getByRole('button', { name, exact: true }).element() as HTMLElement;

/** An uploader whose file is chosen and waits for "Upload". */
async function renderReady() {
  const client = createHeldClient();
  const uploader = renderUploader({ referenceId, client, uploadOn: 'confirm' });
  choose(await sampleFile('png'));
  await expectStatus('ready');
  return { ...uploader, client };
}

async function mouse(element: Element, clickCount: number): Promise<void> {
  for (const type of ['mousePressed', 'mouseReleased'] as const) {
    const place = middleOf(element);
    await cdp().send('Input.dispatchMouseEvent', { type, ...place, button: 'left', clickCount });
  }
}

async function key(type: 'keyDown' | 'keyUp', autoRepeat = false): Promise<void> {
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' };
  await cdp().send('Input.dispatchKeyEvent', { type, ...enter, autoRepeat });
}

async function tap(element: Element): Promise<void> {
  await cdp().send('Input.dispatchTouchEvent', {
    type: 'touchStart',
    touchPoints: [middleOf(element)],
  });
  await cdp().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

describe('a press on a control that has just appeared is obeyed', () => {
  it('by mouse', async () => {
    const { client } = await renderReady();
    await mouse(button('Upload'), 1);
    await client.next();
    await expectStatus('uploading');
    await mouse(button('Cancel upload'), 1);
    await expectStatus('ready');
  });

  it('by key, as soon as the last one was let go', async () => {
    const { client } = await renderReady();
    button('Upload').focus();
    await userEvent.keyboard('{Enter}');
    await client.next();
    await expect.poll(() => document.activeElement?.textContent).toBe('Cancel upload');
    await userEvent.keyboard('{Enter}');
    await expectStatus('ready');
  });

  it('by a script, as a voice or a screen reader does', async () => {
    const { client } = await renderReady();
    button('Upload').click();
    await client.next();
    await expectStatus('uploading');
    button('Cancel upload').click();
    await expectStatus('ready');
  });

  it('by Testing Library’s user', async () => {
    const { client } = await renderReady();
    const user = testingUser.setup();
    await user.click(screen.getByRole('button', { name: 'Upload' }));
    (await client.next()).fail({ code: 'network', outcome: 'not-sent' });
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    (await client.next()).store();
    await expectStatus('uploaded');
  });

  it('by a tap, when a double one would be over', async () => {
    const { client } = await renderReady();
    await tap(button('Upload'));
    await client.next();
    await expectStatus('uploading');
    await new Promise((resolve) => setTimeout(resolve, 320));
    await tap(button('Cancel upload'));
    await expectStatus('ready');
  });
});

/** A page whose button gives its place to an uploader. */
function OpensView(): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return isOpen ? (
    <CaseInvoiceUploader referenceId={referenceId} uploadOn="confirm" />
  ) : (
    <button type="button" onClick={() => setOpen(true)}>
      Open
    </button>
  );
}

describe('a press that only came along with another does no harm', () => {
  it('as the second and third of a click that began on "Upload"', async () => {
    const { client, told } = await renderReady();
    const upload = button('Upload');
    await mouse(upload, 1);
    await client.next();
    await expectStatus('uploading');
    const cancel = button('Cancel upload');
    await mouse(cancel, 2);
    await mouse(cancel, 3);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(root().dataset['status']).toBe('uploading');
    expect(told.statuses.filter((status) => status === 'uploading')).toHaveLength(1);
  });

  it('as the second of a click whose first opened the view', async () => {
    const opened: string[] = [];
    render(<OpensView />);
    await mouse(button('Open'), 1);
    await expectStatus('empty');
    root().addEventListener('click', (event) => opened.push((event.target as Element).localName));
    await mouse(button('Upload'), 2);
    await waitFor(() => expect(opened).toHaveLength(1));
    expect(hasPart('problem')).toBe(false);
  });

  it('as the repeat of a held key', async () => {
    const { client, told } = await renderReady();
    button('Upload').focus();
    await key('keyDown');
    await client.next();
    await expect.poll(() => document.activeElement?.textContent).toBe('Cancel upload');
    for (let times = 0; times < 5; times += 1) await key('keyDown', true);
    expect(root().dataset['status']).toBe('uploading');
    await key('keyUp');
    expect(told.statuses.filter((status) => status === 'uploading')).toHaveLength(1);
    await userEvent.keyboard('{Enter}');
    await expectStatus('ready');
  });

  it('as the second of a double tap (synthetic taps, since real ones would be too far apart here)', async () => {
    const { client } = await renderReady();
    const first = button('Upload');
    const { x: clientX, y: clientY } = first.getBoundingClientRect();
    const init = { bubbles: true, cancelable: true, detail: 1, clientX, clientY };
    first.dispatchEvent(new PointerEvent('click', { ...init, pointerType: 'touch' }));
    await client.next();
    await expectStatus('uploading');
    const second = button('Cancel upload');
    second.dispatchEvent(new PointerEvent('click', { ...init, pointerType: 'touch' }));
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(root().dataset['status']).toBe('uploading');
  });
});
