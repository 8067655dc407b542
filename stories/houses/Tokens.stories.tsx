import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactElement } from 'react';
import { expect } from 'storybook/test';
import type { UploaderTheme } from '../../src/index.js';
import { FixedUploader } from '../support/FixedUploader.js';
import { pdf, scan } from '../support/fixedFiles.js';
import {
  documentedErrors,
  empty,
  failedState,
  runningState,
  uploadedState,
} from '../support/fixedStates.js';
import './house.css';

/** The tokens as props of their own, so that each has a control; the uploader takes them as one `theme`. */
function Themed(theme: UploaderTheme): ReactElement {
  const states = [
    empty,
    runningState('uploading', scan),
    failedState(documentedErrors.resourceNotFound),
    uploadedState({ ...pdf, warnings: ['pdf-truncated'] }),
  ];
  return (
    <div className="house-uploaders">
      {states.map((state) => (
        <FixedUploader
          key={state.status}
          state={state}
          label={`Invoice, ${state.status}`}
          theme={theme}
          preview="click"
          progress={{ loadedBytes: 2_900_000, totalBytes: scan.size, fraction: 0.62 }}
        />
      ))}
    </div>
  );
}

const colour = { control: 'color' } as const;
const text = { control: 'text' } as const;

/**
 * Every token of `theme`, to be tried with the controls. Each but `colorScheme` and `density` is a custom
 * property too (`accentText` is `--ciu-accent-text`), which may be set in CSS on any ancestor; what is
 * given as a prop wins over that. A value may be anything CSS takes, `light-dark()` and `var()` as well.
 *
 * Tints, hover and outlines of controls are made from these. Contrast is yours once you change a colour.
 */
const meta: Meta<typeof Themed> = {
  title: 'Theming/Tokens',
  component: Themed,
  argTypes: {
    colorScheme: { control: 'inline-radio', options: ['light', 'dark', 'auto'] },
    density: { control: 'inline-radio', options: ['comfortable', 'compact'] },
    accent: colour,
    accentText: colour,
    surface: colour,
    surfaceRaised: colour,
    text: colour,
    textMuted: colour,
    border: colour,
    danger: colour,
    success: colour,
    warning: colour,
    focus: colour,
    radius: text,
    font: text,
    fontSize: text,
    spacing: text,
  },
};

export default meta;
type Story = StoryObj<typeof meta>;

const rootOf = (canvasElement: HTMLElement): HTMLElement => {
  const root = canvasElement.querySelector<HTMLElement>('[data-part=root]');
  if (!root) throw new Error('There is no uploader');
  return root;
};

/** `accent`, `accentText`, `focus`: main button, progress, quiet buttons, and the ring of the focus. */
export const Accent: Story = {
  args: { accent: '#7a1f5c', accentText: '#ffffff', focus: '#c2410c', colorScheme: 'light' },
  parameters: { controls: { include: ['accent', 'accentText', 'focus'] } },
  play: async ({ canvasElement }) => {
    const root = rootOf(canvasElement);
    await expect(root.style.getPropertyValue('--ciu-accent')).toBe('#7a1f5c');
    const button = root.querySelector('[data-kind=primary]');
    await expect(button && getComputedStyle(button).backgroundColor).toBe('rgb(122, 31, 92)');
  },
};

/** `surface`, `surfaceRaised`, `text`, `textMuted`, `border`: the card, and what lies and stands in it. */
export const Surfaces: Story = {
  args: {
    surface: '#fffaf0',
    surfaceRaised: '#f5ead6',
    text: '#2b2113',
    textMuted: '#655640',
    border: '#e0d2b8',
    colorScheme: 'light',
  },
  parameters: {
    controls: { include: ['surface', 'surfaceRaised', 'text', 'textMuted', 'border'] },
  },
};

/** `danger`, `warning`, `success`: what went wrong, what to look out for, what is done. */
export const Meanings: Story = {
  args: { danger: '#9f1239', warning: '#7c4a03', success: '#115e59', colorScheme: 'light' },
  parameters: { controls: { include: ['danger', 'warning', 'success'] } },
};

/** `radius`, `spacing`, `density`: corners and room. */
export const Shape: Story = {
  args: { radius: '1.25rem', density: 'compact' },
  parameters: { controls: { include: ['radius', 'spacing', 'density'] } },
  play: async ({ canvasElement }) => {
    await expect(rootOf(canvasElement)).toHaveAttribute('data-density', 'compact');
  },
};

/** `font`, `fontSize`: everything scales with the text. */
export const Type: Story = {
  args: { font: 'Georgia, serif', fontSize: '1.0625rem' },
  parameters: { controls: { include: ['font', 'fontSize'] } },
};

/** `colorScheme`: dark on a light page. Without it the page's own `color-scheme` decides. */
export const Scheme: Story = {
  args: { colorScheme: 'dark' },
  parameters: { controls: { include: ['colorScheme'] } },
  decorators: [
    (Story) => (
      <div style={{ padding: '1.5rem', background: '#0f1317', color: '#e9eef3' }}>
        <Story />
      </div>
    ),
  ],
  play: async ({ canvasElement }) => {
    await expect(getComputedStyle(rootOf(canvasElement)).colorScheme).toBe('dark');
  },
};
