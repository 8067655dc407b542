import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { DenseTable } from './DenseTable.js';
import { HousePage } from './HousePage.js';
import './house.css';
import './plain.css';
import './material.css';
import './carbon.css';
import './govuk.css';
import './tailwind.css';
import './dense.css';

/**
 * Six houses in which the uploader looks as if it had been built there: by `theme`, `className` and
 * `classNames` alone. Each page has controls of its own to compare with.
 *
 * Our CSS lies in one layer, `case-invoice-uploader`. Whatever a page writes outside of layers wins over
 * it, so a class that styles the page's own buttons styles ours: `classNames={{ action: 'md-button' }}`.
 * What a button is for stands in `data-kind`: `primary`, `secondary`, `quiet`.
 *
 * A page that uses layers itself names their order once, ours before those that have to win:
 * `@layer theme, base, case-invoice-uploader, components, utilities;`
 */
const meta: Meta<typeof HousePage> = {
  title: 'Theming/Houses',
  component: HousePage,
};

export default meta;
type Story = StoryObj<typeof meta>;

const styleOf = (canvasElement: HTMLElement, selector: string): CSSStyleDeclaration => {
  const element = canvasElement.querySelector(selector);
  if (!element) throw new Error(`There is no ${selector}`);
  return getComputedStyle(element);
};

/**
 * A page with no design. `theme` gives it the page's font, square corners and no colours of its own;
 * `classNames` takes buttons and links back to the browser's: `.plain-native { all: revert; }`.
 */
export const Plain: Story = {
  args: {
    house: 'house-plain',
    heading: 'Case 6867',
    theme: {
      fontSize: '1rem',
      radius: '0',
      surface: 'Canvas',
      text: 'CanvasText',
      accent: 'light-dark(#0000ee, #9e9eff)',
    },
    classNames: {
      action: 'plain-native',
      link: 'plain-native',
      'drop-area': 'plain-box',
      problem: 'plain-bold',
    },
    children: (
      <>
        <label>
          Debtor <input defaultValue="A. Lindqvist" />
        </label>
        <button type="button">Save</button>
        <a href="#case">Open case</a>
      </>
    ),
  },
  play: async ({ canvasElement }) => {
    const own = styleOf(canvasElement, '.house-own button');
    const ours = styleOf(canvasElement, '[data-part=action]');
    await expect(ours.backgroundColor).toBe(own.backgroundColor);
    await expect(ours.borderStyle).toBe(own.borderStyle);
    await expect(ours.font).toBe(own.font);
  },
};

/**
 * Material-like. `theme` has the palette (`accent`, `surface`, `surfaceRaised`, `text`, `textMuted`,
 * `border`, `radius`, `font`); `classNames` the pill buttons, the raised card, the thin bar and the round
 * badge. Each colour is a `light-dark()`, so that both schemes work.
 */
export const Material: Story = {
  args: {
    house: 'house-material',
    heading: 'Case details',
    theme: {
      accent: 'light-dark(#6750a4, #d0bcff)',
      accentText: 'light-dark(#ffffff, #381e72)',
      surface: 'light-dark(#f7f2fa, #1d1b20)',
      surfaceRaised: 'light-dark(#e8def8, #4a4458)',
      text: 'light-dark(#1d1b20, #e6e0e9)',
      textMuted: 'light-dark(#49454f, #cac4d0)',
      border: 'transparent',
      danger: 'light-dark(#b3261e, #f2b8b5)',
      radius: '12px',
      font: 'Roboto, system-ui, sans-serif',
    },
    classNames: {
      action: 'md-button',
      link: 'md-button md-tonal',
      'drop-area': 'md-card',
      label: 'md-label',
      bar: 'md-bar',
      icon: 'md-badge',
    },
    children: (
      <>
        <label>
          Debtor
          <input defaultValue="A. Lindqvist" />
        </label>
        <button type="button" className="md-button" data-kind="primary">
          Save
        </button>
        <button type="button" className="md-button">
          Cancel
        </button>
      </>
    ),
  },
  play: async ({ canvasElement }) => {
    const ours = styleOf(canvasElement, '[data-part=action][data-kind=primary]');
    const own = styleOf(canvasElement, '.house-own [data-kind=primary]');
    for (const name of ['background-color', 'color', 'border-radius', 'font', 'padding'])
      await expect(ours.getPropertyValue(name)).toBe(own.getPropertyValue(name));
  },
};

/**
 * Carbon-like. `theme` has square corners, the greys and the blue; `classNames` the wide buttons with
 * their text at the start, the small label, and the notification's edge; `className` the line height.
 */
export const Carbon: Story = {
  args: {
    house: 'house-carbon',
    heading: 'Case details',
    className: 'cds-group',
    theme: {
      accent: 'light-dark(#0f62fe, #78a9ff)',
      accentText: 'light-dark(#ffffff, #161616)',
      surface: 'light-dark(#f4f4f4, #262626)',
      surfaceRaised: 'light-dark(#e0e0e0, #393939)',
      text: 'light-dark(#161616, #f4f4f4)',
      textMuted: 'light-dark(#525252, #c6c6c6)',
      border: 'light-dark(#e0e0e0, #393939)',
      danger: 'light-dark(#da1e28, #ff8389)',
      success: 'light-dark(#0e6027, #42be65)',
      radius: '0',
    },
    classNames: {
      action: 'cds-button',
      link: 'cds-button cds-tertiary',
      label: 'cds-label',
      actions: 'cds-actions',
      bar: 'cds-bar',
      problem: 'cds-notification',
    },
    children: (
      <>
        <label>
          Debtor
          <input defaultValue="A. Lindqvist" />
        </label>
        <button type="button" className="cds-button" data-kind="primary">
          Save
        </button>
        <button type="button" className="cds-button">
          Cancel
        </button>
      </>
    ),
  },
  play: async ({ canvasElement }) => {
    const ours = styleOf(canvasElement, '[data-part=action][data-kind=primary]');
    const own = styleOf(canvasElement, '.house-own [data-kind=primary]');
    for (const name of ['background-color', 'color', 'border-radius', 'font', 'padding'])
      await expect(ours.getPropertyValue(name)).toBe(own.getPropertyValue(name));
  },
};

/**
 * GOV.UK-like. `theme` has `colorScheme: 'light'`, the 19 pixel text and the colours; `classNames` the
 * green button with its shadow, the underlined link, the yellow focus; `className` marks the whole group
 * on a failure, by `[data-status="failed"]`.
 */
export const GovUk: Story = {
  name: 'GOV.UK',
  args: {
    house: 'house-govuk',
    heading: 'Upload the invoice',
    className: 'govuk-form-group',
    theme: {
      colorScheme: 'light',
      accent: '#1d70b8',
      accentText: '#ffffff',
      surface: '#ffffff',
      surfaceRaised: '#f3f2f1',
      text: '#0b0c0c',
      textMuted: '#505a5f',
      border: '#b1b4b6',
      danger: '#d4351c',
      success: '#00703c',
      focus: '#0b0c0c',
      radius: '0',
      font: '"GDS Transport", Arial, sans-serif',
      fontSize: '19px',
    },
    classNames: {
      action: 'govuk-button',
      link: 'govuk-link',
      label: 'govuk-label',
      hint: 'govuk-hint',
      bar: 'govuk-bar',
      problem: 'govuk-error-message',
      'drop-area': 'govuk-box',
    },
    children: (
      <>
        <label>
          Debtor
          <input defaultValue="A. Lindqvist" />
        </label>
        <button type="button" className="govuk-button" data-kind="primary">
          Continue
        </button>
        <a href="#case" className="govuk-link">
          Open case
        </a>
      </>
    ),
  },
  play: async ({ canvasElement }) => {
    const ours = styleOf(canvasElement, '[data-part=action][data-kind=primary]');
    const own = styleOf(canvasElement, '.house-own [data-kind=primary]');
    for (const name of ['background-color', 'box-shadow', 'font', 'padding'])
      await expect(ours.getPropertyValue(name)).toBe(own.getPropertyValue(name));
    const failed = styleOf(canvasElement, '[data-part=root][data-status=failed]');
    await expect(failed.borderInlineStartWidth).toBe('5px');
  },
};

/**
 * A Tailwind page: utilities in `classNames`, variants by `data-[kind=primary]:`. Tailwind 4 writes its
 * utilities into a layer; name the order once, as above, so that they win.
 */
export const Tailwind: Story = {
  args: {
    house: 'bg-gray-50 font-sans text-gray-900',
    heading: 'Case details',
    theme: {
      colorScheme: 'light',
      accent: '#4f39f6',
      text: '#101828',
      textMuted: '#4a5565',
      surfaceRaised: '#f3f4f6',
      border: '#d1d5dc',
    },
    className: 'font-sans',
    classNames: {
      label: 'text-sm font-medium text-gray-900',
      'drop-area': 'rounded-xl bg-white p-6 shadow-sm',
      action:
        'rounded-md border-0 px-3 py-2 text-sm font-semibold data-[kind=quiet]:px-1 data-[kind=secondary]:ring-1 hover:bg-gray-50 focus-visible:outline-indigo-600 data-[kind=primary]:bg-indigo-600 data-[kind=primary]:text-white data-[kind=primary]:hover:bg-indigo-500',
      link: 'border-0 px-3 py-2 text-sm font-semibold text-indigo-600 hover:underline',
      problem: 'rounded-md bg-red-50',
      preview: 'rounded-md',
    },
    children: (
      <>
        <label className="text-sm font-medium">
          Debtor{' '}
          <input
            className="rounded-md border bg-white px-3 py-2 text-sm font-sans text-gray-900"
            defaultValue="A. Lindqvist"
          />
        </label>
        <button
          type="button"
          data-kind="primary"
          className="rounded-md border-0 px-3 py-2 text-sm font-semibold font-sans data-[kind=primary]:bg-indigo-600 data-[kind=primary]:text-white"
        >
          Save
        </button>
      </>
    ),
  },
  play: async ({ canvasElement }) => {
    const ours = styleOf(canvasElement, '[data-part=action][data-kind=primary]');
    const own = styleOf(canvasElement, '.house-own [data-kind=primary]');
    for (const name of ['background-color', 'border-radius', 'font-size', 'font-weight', 'padding'])
      await expect(ours.getPropertyValue(name)).toBe(own.getPropertyValue(name));
  },
};

/**
 * A dense table: `density: 'compact'`, the row as the card, label and hint to the column's head. What a
 * person can do stays: drop a file on the row, choose, cancel, look.
 */
export const DenseTableRow: StoryObj<typeof DenseTable> = {
  render: () => (
    <DenseTable
      theme={{ density: 'compact', fontSize: '13px', radius: '4px', spacing: '2px' }}
      classNames={{
        label: 'dense-label',
        'drop-area': 'dense-area',
        icon: 'dense-none',
        headline: 'dense-none',
        hint: 'dense-none',
        file: 'dense-file',
        progress: 'dense-progress',
        problem: 'dense-problem',
      }}
    />
  ),
  play: async ({ canvasElement }) => {
    const rows = [...canvasElement.querySelectorAll('[data-part=root]')];
    await expect(rows).not.toHaveLength(0);
    // On a phone a row takes as many lines as it needs.
    if (!window.matchMedia('(min-width: 48rem)').matches) return;
    const heights = rows.map((row) => row.getBoundingClientRect().height);
    // All but the one that failed, and says why.
    await expect(heights.filter((height) => height < 48).length).toBeGreaterThanOrEqual(5);
  },
};
