import { render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { CaseInvoiceUploader } from '../../../src/index.js';
import { sampleFile } from '../support/samples.js';
import {
  choose,
  clearStandIn,
  expectStatus,
  part,
  renderUploader,
  root,
} from '../support/uploader.js';
import { clientByAttempt } from './support/clientByAttempt.js';
import { expectFocus, focusedText, pickWithKey, pressKey, settle } from './support/keyboard.js';

const referenceId = '6867da7788b9226bb78d716c';
const slow = 'scenario-slow';
const failing = 'scenario-502';
const stored = 'scenario-stored';

afterEach(clearStandIn);

/** Two fields of the host around the uploader, to come from and to go to. */
function renderBetweenFields(props: Parameters<typeof CaseInvoiceUploader>[0]): void {
  render(
    <>
      <button type="button">Before</button>
      <CaseInvoiceUploader {...props} />
      <button type="button">After</button>
    </>,
  );
}

describe('with the keyboard alone', () => {
  it('an upload lives its whole life, and the focus is never lost', async () => {
    const client = clientByAttempt(slow, failing, stored);
    renderBetweenFields({ referenceId, client });

    await userEvent.tab();
    await expectFocus('Before');
    await userEvent.tab();
    await expectFocus('Choose file');
    await userEvent.tab();
    await expectFocus('After');
    await userEvent.tab({ shift: true });
    await expectFocus('Choose file');

    await pickWithKey('{Enter}', 'invoice-103118.png');
    await expectFocus('Cancel upload');

    await pressKey('{Enter}');
    await expectStatus('ready');
    await expectFocus('Upload');
    expect(root().textContent).toContain('invoice-103118.png');

    await pressKey(' ');
    await expectStatus('failed');
    await expectFocus('Try again');

    await pressKey('{Enter}');
    await expectStatus('uploaded');
    await expectFocus('Replace file');

    await pickWithKey(' ', 'invoice-103118.gif');
    await expectStatus('uploaded');
    await expect.poll(() => root().textContent).toContain('invoice-103118.gif');
    await expectFocus('Replace file');
  }, 30_000);

  it('every step of the order is a control one can see, in the order one reads', async () => {
    renderBetweenFields({ referenceId });
    choose(await sampleFile('png'));
    await expectStatus('uploaded');
    const order: string[] = [];
    await userEvent.tab();
    while (focusedText() !== 'After') {
      await userEvent.tab();
      order.push(focusedText());
    }
    // The picture has no words: it scrolls, so that a keyboard must be able to enter it.
    expect(order).toEqual(['Open invoice', 'Replace file', '', 'After']);
  });

  it('the frame of a PDF can be entered and left, both ways', async () => {
    renderBetweenFields({ referenceId });
    choose(await sampleFile('pdf'));
    await expectStatus('uploaded');
    const frame = part('preview').querySelector('iframe');
    // The browser's viewer takes its time; until it is there, Tab passes through.
    const enterFrame = async (): Promise<Element | null> => {
      part('actions').querySelector<HTMLElement>('button')?.focus();
      await settle();
      await userEvent.tab();
      await settle();
      return document.activeElement;
    };
    await expect.poll(enterFrame, { timeout: 15_000 }).toBe(frame);
    // The viewer has controls of its own, and a key may be pressed before the last one has left it:
    // what counts is the first control that is reached outside.
    const firstOutside = async (shift: boolean): Promise<string> => {
      const reached: string[] = [];
      const note = ({ target }: FocusEvent): void => {
        if (target !== frame) reached.push((target as Element).textContent?.trim() ?? '');
      };
      document.addEventListener('focusin', note);
      for (let press = 0; press < 40 && !reached.length; press += 1) {
        await userEvent.tab({ shift });
        await settle();
      }
      document.removeEventListener('focusin', note);
      return reached[0] ?? 'nothing';
    };
    expect(await firstOutside(false)).toBe('After');
    screen.getByRole('button', { name: 'After' }).focus();
    await userEvent.tab({ shift: true });
    await expect.poll(() => document.activeElement).toBe(frame);
    expect(await firstOutside(true)).toBe('Replace file');
  }, 60_000);

  it('the picker can be left without a choice, and everything is as it was', async () => {
    renderBetweenFields({ referenceId });
    await userEvent.tab();
    await userEvent.tab();
    await pressKey('{Enter}');
    part('input').dispatchEvent(new Event('cancel', { bubbles: true }));
    await expectFocus('Choose file');
    expect(root().dataset['status']).toBe('empty');
  });

  it('a problem found before sending leaves the focus where the way on is', async () => {
    renderBetweenFields({ referenceId });
    await userEvent.tab();
    await userEvent.tab();
    choose(new File(['only words'], 'notes.txt', { type: 'text/plain' }));
    await expectStatus('refused');
    await expectFocus('Choose another file');
  });

  it('the focus stays with the host when it was there', async () => {
    renderBetweenFields({ referenceId });
    await userEvent.tab();
    choose(await sampleFile('png'));
    await expectStatus('uploaded');
    await expectFocus('Before');
  });

  it('"Upload" is a tab stop of its own where the host wants a press', async () => {
    renderBetweenFields({ referenceId, uploadOn: 'confirm' });
    const order: string[] = [];
    for (let step = 0; step < 4; step += 1) {
      await userEvent.tab();
      order.push(focusedText());
    }
    expect(order).toEqual(['Before', 'Choose file', 'Upload', 'After']);
  });
});

describe('a control that takes the place of another', () => {
  it('obeys a key that is pressed the moment it has the focus', async () => {
    const { told } = renderUploader({ referenceId: slow });
    await userEvent.tab();
    choose(await sampleFile('png'));
    await expectFocus('Cancel upload');
    await userEvent.keyboard('{Enter}');
    await expectFocus('Upload');
    await userEvent.keyboard('{Enter}');
    await expectFocus('Cancel upload');
    expect(told.statuses.filter((status) => status === 'uploading')).toHaveLength(2);
  });
});
