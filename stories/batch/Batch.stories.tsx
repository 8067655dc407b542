import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { type BatchCase, CaseInvoiceBatch } from '../../src/batch/index.js';
import '../../src/batch/batch.css';
import { client } from '../support/backend.js';
import { chooseFiles } from './chooseFiles.js';
import { createOutage } from './createOutage.js';
import { heldClient } from './heldClient.js';
import { invoicePdf } from './invoicePdf.js';
import { sampleCases, sampleFiles } from './sampleBatch.js';

const cases = sampleCases();

/**
 * Twenty debts were registered, and twenty invoices lie in a folder. Drop them all at once: each is matched
 * to its case by the number in its e-invoice, its text or its name, looked over, and sent.
 */
const meta: Meta<typeof CaseInvoiceBatch> = {
  title: 'Batch/Many invoices at once',
  component: CaseInvoiceBatch,
  args: { cases, client, onUploaded: fn(), onError: fn(), onFinished: fn() },
};

export default meta;
type Story = StoryObj<typeof meta>;

/** Drop invoices, or a folder of them. */
export const DropYourOwn: Story = {};

/** Twenty invoices of which most are named by their number: the others wait for a person. */
export const TwentyInvoices: Story = {
  play: async ({ canvasElement }) => {
    await chooseFiles(canvasElement, sampleFiles(cases));
    await within(canvasElement).findByRole(
      'button',
      { name: /^Upload \d+ invoices$/ },
      { timeout: 15_000 },
    );
  },
};

/** Played to the end: the suggestions are taken, all is sent, and the report can be downloaded. */
export const ToTheReport: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await chooseFiles(canvasElement, sampleFiles(cases));
    await userEvent.click(
      await canvas.findByRole('button', { name: /^Use all suggestions/ }, { timeout: 15_000 }),
    );
    await userEvent.click(
      await canvas.findByRole('button', { name: /^Upload \d+ invoices$/ }, { timeout: 15_000 }),
    );
    await canvas.findByRole('button', { name: 'Download report' }, { timeout: 30_000 });
    await waitFor(() => expect(canvas.getByText(/^\d+ stored$/)).toBeVisible());
  },
};

const named = (number: string, kind: string, more: Partial<BatchCase> = {}): BatchCase => ({
  referenceId: `status~${kind}`,
  invoiceNumber: number,
  title: `Debtor of ${number}`,
  ...more,
});

const statusCases: readonly BatchCase[] = [
  named('200001', 'stored'),
  named('200002', 'held-half'),
  named('200003', 'held-all'),
  named('200004', 'failed'),
  named('200005', 'slow'),
  named('200006', 'queued'),
  named('200007', 'matched'),
  named('F-4711', 'suggested'),
  named('200009', 'has-one', {
    media: { url: 'https://storage.example/old.pdf', referenceId: 'status~has-one' },
  }),
  named('200010', 'missing'),
];

const statusFile = (name: string): File =>
  invoicePdf(
    { number: '—', seller: 'Amparo Tjänster AB', buyer: name, date: '2025-06-01', lines: [] },
    name,
  );

/** Every status that a row can have, at once. */
export const EveryStatus: Story = {
  args: {
    cases: statusCases,
    client: heldClient,
    concurrency: 3,
    retry: { delayMs: () => 3_600_000 },
    warnOnLeave: false,
    prepareFile: (file) => (file.name.startsWith('slow disk') ? new Promise(() => {}) : file),
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const sent = ['200001', '200002', '200003', '200004', '200005', '200006'];
    await chooseFiles(
      canvasElement,
      sent.map((number) => statusFile(`Faktura ${number}.pdf`)),
    );
    await userEvent.click(await canvas.findByRole('button', { name: /6/ }, { timeout: 15_000 }));
    await chooseFiles(canvasElement, [
      statusFile('Faktura 200007.pdf'),
      statusFile('4711.pdf'),
      statusFile('Faktura 200009.pdf'),
      statusFile('Scan0042.pdf'),
      new File(['Hello'], 'notes.txt', { type: 'text/plain' }),
      statusFile('slow disk.pdf'),
    ]);
    await waitFor(
      () => {
        const found = [...canvasElement.querySelectorAll<HTMLElement>('[data-part="row"]')];
        return expect(new Set(found.map((row) => row.dataset['status'])).size).toBe(12);
      },
      { timeout: 30_000 },
    );
  },
};

/** A thousand files: all of them are in the page, found by the browser's search, and scroll smoothly. */
export const AThousandRows: Story = {
  args: {
    cases: Array.from({ length: 1000 }, (_, index) => ({
      referenceId: `scenario-stored~many-${index}`,
      invoiceNumber: String(500_000 + index),
      title: `Debtor ${index + 1}`,
    })),
  },
  play: async ({ canvasElement }) => {
    await chooseFiles(
      canvasElement,
      Array.from({ length: 1000 }, (_, index) => statusFile(`${500_000 + index}.pdf`)),
    );
  },
};

/** The service asks to slow down: everything waits for as long as it says, and then goes on. */
export const AskedToSlowDown: Story = {
  args: { cases: sampleCases((index) => (index % 5 === 1 ? '429' : 'stored')) },
  play: async ({ canvasElement, args }) => {
    await chooseFiles(canvasElement, sampleFiles(args.cases));
    await userEvent.click(
      await within(canvasElement).findByRole(
        'button',
        { name: /^Upload \d+ invoices$/ },
        { timeout: 15_000 },
      ),
    );
  },
};

const outage = createOutage(client);

/**
 * The network goes away while files are sent, and comes back: nothing fails, nobody has to press anything,
 * and every file is stored once.
 */
export const OfflineInTheMiddle: Story = {
  args: { client: outage.client, warnOnLeave: false },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    const rowsWith = (status: string): number =>
      canvasElement.querySelectorAll(`[data-part="row"][data-status="${status}"]`).length;
    await chooseFiles(canvasElement, sampleFiles(cases));
    await userEvent.click(
      await canvas.findByRole('button', { name: /^Use all suggestions/ }, { timeout: 15_000 }),
    );
    const ready = await canvas.findByRole(
      'button',
      { name: /^Upload \d+ invoices$/ },
      { timeout: 15_000 },
    );
    const count = Number.parseInt(ready.textContent?.replace(/\D/g, '') ?? '', 10);
    await userEvent.click(ready);
    try {
      await waitFor(() => expect(rowsWith('uploaded')).toBeGreaterThan(2), { timeout: 15_000 });
      outage.begin();
      await waitFor(() => expect(rowsWith('waiting')).toBeGreaterThan(0), { timeout: 15_000 });
      await expect(canvasElement).toHaveTextContent(
        'Offline. Goes on as soon as the network is back.',
      );
      await expect(rowsWith('uploaded')).toBeLessThan(count);
    } finally {
      outage.end();
    }
    await waitFor(() => expect(rowsWith('uploaded')).toBe(count), { timeout: 30_000 });
    await expect(args.onFinished).toHaveBeenCalledTimes(1);
    await expect(args.onUploaded).toHaveBeenCalledTimes(count);
    await expect(args.onError).not.toHaveBeenCalled();
  },
};

/** A slow line: every file takes its time, and all of them can be cancelled meanwhile. */
export const SlowLine: Story = {
  args: { cases: sampleCases(() => 'slow') },
  play: AskedToSlowDown.play ?? (async () => {}),
};
