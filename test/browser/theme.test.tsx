import { cleanup, render } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import { CaseInvoiceUploader, type UploaderTheme } from '../../src/index.js';
import '../../src/theme/styles.css';
import { part, root } from './support/uploader.js';

type Tokens = Required<Omit<UploaderTheme, 'colorScheme' | 'density'>>;

/** Every token that is a value, and its custom property; a new one that is missing here does not compile. */
const tokens: { readonly [Name in keyof Tokens]: readonly [property: string, value: string] } = {
  accent: ['--ciu-accent', 'rgb(1, 2, 3)'],
  accentText: ['--ciu-accent-text', 'rgb(2, 3, 4)'],
  surface: ['--ciu-surface', 'rgb(3, 4, 5)'],
  surfaceRaised: ['--ciu-surface-raised', 'rgb(4, 5, 6)'],
  text: ['--ciu-text', 'rgb(5, 6, 7)'],
  textMuted: ['--ciu-text-muted', 'rgb(6, 7, 8)'],
  border: ['--ciu-border', 'rgb(7, 8, 9)'],
  danger: ['--ciu-danger', 'rgb(8, 9, 10)'],
  success: ['--ciu-success', 'rgb(9, 10, 11)'],
  warning: ['--ciu-warning', 'rgb(10, 11, 12)'],
  focus: ['--ciu-focus', 'rgb(11, 12, 13)'],
  radius: ['--ciu-radius', '20px'],
  font: ['--ciu-font', 'monospace'],
  fontSize: ['--ciu-font-size', '30px'],
  spacing: ['--ciu-spacing', '10px'],
};
const names = Object.keys(tokens) as (keyof Tokens)[];
const everything = Object.fromEntries(names.map((name) => [name, tokens[name][1]]));

function renderWith(theme: UploaderTheme | undefined, css = '') {
  const element = (next: UploaderTheme | undefined) => (
    <>
      <style>{css}</style>
      <CaseInvoiceUploader
        referenceId="one"
        theme={next}
        className="host-root"
        classNames={{ action: 'host-action', 'drop-area': 'host-area', hint: 'host-hint' }}
      />
    </>
  );
  const { rerender } = render(element(theme));
  return { rerenderWith: (next: UploaderTheme | undefined) => rerender(element(next)) };
}

const action = (): HTMLElement => part('action');
const isOn = (element: Element, property: string): string =>
  getComputedStyle(element).getPropertyValue(property);

afterEach(cleanup);

describe('a theme', () => {
  it.each(names)('sets the custom property of `%s`, and takes it away again', (name) => {
    const [property, value] = tokens[name];
    const { rerenderWith } = renderWith({ [name]: value });
    expect(root().style.getPropertyValue(property)).toBe(value);
    expect(root().style).toHaveLength(1);
    rerenderWith({});
    expect(root().style).toHaveLength(0);
  });

  it('follows a change of one value', () => {
    const { rerenderWith } = renderWith({ accent: 'rgb(1, 2, 3)', radius: '1px' });
    rerenderWith({ accent: 'rgb(9, 9, 9)', radius: '1px' });
    expect(isOn(action(), 'background-color')).toBe('rgb(9, 9, 9)');
    expect(root().style.getPropertyValue('--ciu-radius')).toBe('1px');
  });

  it('is seen: on text, surface, button, corners, font and distances', () => {
    renderWith(everything);
    expect(isOn(root(), 'color')).toBe('rgb(5, 6, 7)');
    expect(isOn(root(), 'font-family')).toBe('monospace');
    expect(isOn(root(), 'font-size')).toBe('30px');
    expect(isOn(part('drop-area'), 'background-color')).toBe('rgb(3, 4, 5)');
    expect(isOn(part('drop-area'), 'border-radius')).toBe('20px');
    expect(isOn(part('drop-area'), 'row-gap')).toBe('30px');
    expect(isOn(part('icon'), 'background-color')).toBe('rgb(4, 5, 6)');
    expect(isOn(part('hint'), 'color')).toBe('rgb(6, 7, 8)');
    expect(isOn(action(), 'background-color')).toBe('rgb(1, 2, 3)');
    expect(isOn(action(), 'color')).toBe('rgb(2, 3, 4)');
  });

  it('may be set in CSS on any ancestor, and what is given as a prop wins over that', () => {
    const css = ':root { --ciu-accent: rgb(50, 60, 70); --ciu-surface: rgb(80, 90, 100); }';
    renderWith({ surface: 'rgb(3, 4, 5)' }, css);
    expect(isOn(action(), 'background-color')).toBe('rgb(50, 60, 70)');
    expect(isOn(part('drop-area'), 'background-color')).toBe('rgb(3, 4, 5)');
  });

  it('puts scheme and density into attributes, and nothing where the host says nothing', () => {
    const { rerenderWith } = renderWith({ colorScheme: 'dark', density: 'compact' });
    const buttonHeight = (): number => action().getBoundingClientRect().height;
    expect(root()).toHaveAttribute('data-color-scheme', 'dark');
    expect(root()).toHaveAttribute('data-density', 'compact');
    expect(isOn(root(), 'color-scheme')).toBe('dark');
    const dark = isOn(part('drop-area'), 'color');
    const compact = buttonHeight();
    rerenderWith({ colorScheme: 'light' });
    expect(isOn(root(), 'color-scheme')).toBe('light');
    expect(isOn(part('drop-area'), 'color')).not.toBe(dark);
    expect(buttonHeight()).toBeGreaterThan(compact);
    rerenderWith(undefined);
    expect(root()).not.toHaveAttribute('data-color-scheme');
    expect(root()).not.toHaveAttribute('data-density');
  });
});

describe('the CSS of a host', () => {
  it('outside of a layer wins, whatever the specificity of ours', () => {
    renderWith(
      undefined,
      `.host-root { font-size: 21px; }
       .host-area { padding: 3px; border: 5px solid rgb(1, 1, 1); }
       .host-hint { color: rgb(2, 2, 2); }
       .host-action { min-block-size: 60px; background: rgb(3, 3, 3); color: rgb(4, 4, 4); }`,
    );
    expect(isOn(root(), 'font-size')).toBe('21px');
    expect(isOn(part('drop-area'), 'padding-left')).toBe('3px');
    expect(isOn(part('drop-area'), 'border-top-width')).toBe('5px');
    expect(isOn(part('drop-area'), 'border-top-style')).toBe('solid');
    expect(isOn(part('hint'), 'color')).toBe('rgb(2, 2, 2)');
    expect(isOn(action(), 'background-color')).toBe('rgb(3, 3, 3)');
    expect(isOn(action(), 'color')).toBe('rgb(4, 4, 4)');
    expect(isOn(action(), 'min-height')).toBe('60px');
  });

  it('wins by an element selector alone', () => {
    renderWith(undefined, 'button { background: rgb(7, 7, 7); border-radius: 0; }');
    expect(isOn(action(), 'background-color')).toBe('rgb(7, 7, 7)');
    expect(isOn(action(), 'border-radius')).toBe('0px');
  });

  it('wins from a later layer too, by the order that the host names', () => {
    renderWith(
      undefined,
      '@layer case-invoice-uploader, house; @layer house { .host-action { color: rgb(8, 8, 8); } }',
    );
    expect(isOn(action(), 'color')).toBe('rgb(8, 8, 8)');
  });
});

describe('HTML from a server', () => {
  const theme: UploaderTheme = { ...everything, colorScheme: 'dark', density: 'compact' };

  it('has no style attribute, and the attributes of scheme and density', () => {
    const html = renderToString(<CaseInvoiceUploader referenceId="one" theme={theme} required />);
    expect(html).not.toMatch(/\sstyle=/);
    expect(html).not.toContain('<style');
    expect(html).toContain('data-color-scheme="dark"');
    expect(html).toContain('data-density="compact"');
  });

  it('has the one that the host gave, and no other', () => {
    const html = renderToString(
      <CaseInvoiceUploader referenceId="one" theme={theme} style={{ maxWidth: 400 }} />,
    );
    expect(html.match(/\sstyle="[^"]*"/g)).toEqual([' style="max-width:400px"']);
  });

  it('takes its theme on when React takes it over, without a word of difference', () => {
    const element = <CaseInvoiceUploader referenceId="one" theme={theme} />;
    const container = document.createElement('div');
    container.innerHTML = renderToString(element);
    document.body.append(container);
    const recovered: unknown[] = [];
    render(element, {
      container,
      hydrate: true,
      onRecoverableError: (error) => recovered.push(error),
    });
    expect(recovered).toEqual([]);
    expect(root().style.getPropertyValue('--ciu-accent')).toBe(tokens.accent[1]);
    container.remove();
  });
});
