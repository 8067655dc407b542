import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { readContrast } from '../support/readContrast.js';
import { TheirPage } from './TheirPage.js';
import { THEIR_CSS } from './theirCss.js';

/**
 * What frameworks and templates say of every `button`, `a` and `*` of a page. Any rule outside of a layer
 * wins over ours, but for one thing: on a part that you gave no class, text and background of a control,
 * its line, its padding and the ring of its focus hold together, so that no rule for all buttons leaves
 * our text on your background. Give `classNames.action` a class, and all of it is yours.
 */
const meta: Meta<typeof TheirPage> = {
  title: "In other people's pages/Resets",
  component: TheirPage,
  // Each in a page of its own: these rules reach everything.
  parameters: {
    docs: { story: { inline: false, height: '60rem' } },
    // Whether the page's own links can be read is the page's concern.
    a11y: { context: { include: ['body'], exclude: ['.their-own'] } },
  },
  play: async ({ canvasElement }) => {
    const controls = canvasElement.querySelectorAll('[data-part=root] :is(button, a)');
    await expect(controls.length).toBeGreaterThan(5);
    for (const control of controls) await expect(readContrast(control)).toBeGreaterThan(4.5);
  },
};

export default meta;
type Story = StoryObj<typeof meta>;

/** `index.css` of an app made by create-vite: buttons have a background, and keep the browser's text. */
export const ViteTemplate: Story = { args: { css: THEIR_CSS['the template of Vite'] } };

/** Preflight outside of layers: buttons have neither background, border nor padding. */
export const Tailwind3: Story = { args: { css: THEIR_CSS['Preflight of Tailwind 3'] } };

/**
 * Preflight in the layer `base`. The page names the order of layers once, ours between `base` and
 * `components`: `@layer theme, base, case-invoice-uploader, components, utilities;`
 */
export const Tailwind4: Story = { args: { css: THEIR_CSS['Preflight of Tailwind 4'] } };

/** Reboot: links are blue and underlined. */
export const Bootstrap: Story = { args: { css: THEIR_CSS['Reboot of Bootstrap'] } };

/** `* { margin: 0; padding: 0 }`, and no outline on what has the focus. */
export const StarReset: Story = {
  args: { css: THEIR_CSS['a reset of every margin, padding and outline'] },
};

/** A page that has its own idea of a button in every state, and half an idea in some. */
export const StrongButtons: Story = {
  args: { css: THEIR_CSS['buttons and links in colours of its own'] },
};

/** A dark card on a light page: label and description stand on the page's ground, in its text colour. */
export const DarkOnLight: Story = {
  args: { css: ':root { color-scheme: light !important }', theme: { colorScheme: 'dark' } },
};

/** And the other way round. */
export const LightOnDark: Story = {
  args: {
    css: ':root { color-scheme: dark !important; background: #16171d; color: #e6e6e6 }',
    theme: { colorScheme: 'light' },
  },
};
