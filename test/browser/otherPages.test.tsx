import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CaseInvoiceUploader, type UploaderTheme } from '../../src/index.js';
import '../../src/theme/styles.css';
import { THEIR_CSS } from '../../stories/pages/theirCss.js';
import { STATE_OF, STATUSES } from '../../stories/pictures/everyState.js';
import { FixedUploader } from '../../stories/support/FixedUploader.js';
import { readContrast } from '../../stories/support/readContrast.js';
import { emulateMedia } from './a11y/support/emulate.js';
import { controlsOf, renderStatus } from './a11y/support/renderStatus.js';
import { forceState } from './support/forceState.js';
import { part, root } from './support/uploader.js';

const STATES = [
  [],
  ['hover'],
  ['focus', 'focus-visible'],
  ['hover', 'active'],
  ['hover', 'focus', 'focus-visible', 'active'],
] as const;
const THEMES: readonly (UploaderTheme | undefined)[] = [
  undefined,
  { colorScheme: 'light' },
  { colorScheme: 'dark' },
];

let sheet: HTMLStyleElement;

/** CSS of the page around the uploader, outside of every layer unless it names one. */
function putCss(css: string): void {
  sheet.textContent = css;
}

beforeEach(() => {
  sheet = document.createElement('style');
  document.head.append(sheet);
  document.documentElement.style.colorScheme = 'light dark';
});

afterEach(async () => {
  cleanup();
  sheet.remove();
  document.documentElement.style.colorScheme = '';
  await emulateMedia();
});

describe.each(Object.entries(THEIR_CSS))('on a page with %s', (_name, css) => {
  it.each(['light', 'dark'] as const)(
    'text can be read on every control in every state, in a %s system and whatever the theme',
    async (scheme) => {
      await emulateMedia({ 'prefers-color-scheme': scheme });
      putCss(css);
      const unreadable: string[] = [];
      for (const theme of THEMES) {
        for (const status of STATUSES) {
          for (const disabled of [false, true]) {
            const { stored } = STATE_OF.uploaded;
            const state = { ...STATE_OF[status], ...(status === 'ready' && { stored }) };
            const container = renderStatus(status, {
              state: state as (typeof STATE_OF)['ready'],
              theme,
              disabled,
            });
            for (const control of controlsOf(container)) {
              // A change is seen at its end, however long the page lets it take.
              control.style.transition = 'none';
              for (const states of disabled ? [[], ['hover']] : STATES) {
                await forceState(control, states);
                const contrast = readContrast(control);
                const where = `${status}, ${theme?.colorScheme}, ${control.textContent}, ${states}`;
                if (contrast < 4.5) unreadable.push(`${where}: ${contrast.toFixed(2)}`);
              }
            }
            cleanup();
          }
        }
      }
      expect(unreadable).toEqual([]);
    },
    120_000,
  );

  it('a button still looks like one, and the card like a card', async () => {
    putCss(css);
    renderStatus('ready');
    for (const [name, least] of [
      ['action', 8],
      ['drop-area', 12],
    ] as const) {
      const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(part(name));
      expect(Number.parseFloat(paddingInlineStart)).toBeGreaterThanOrEqual(least);
      expect(Number.parseFloat(paddingInlineEnd)).toBeGreaterThanOrEqual(least);
    }
    expect(getComputedStyle(part('drop-area')).borderTopWidth).toBe('1px');
    expect(part('action').getBoundingClientRect().height).toBeGreaterThanOrEqual(30);
    const icon = part('status').querySelector('svg');
    expect(icon && getComputedStyle(icon).fill).toBe('none');
    await forceState(part('action'), ['focus', 'focus-visible']);
    const { outlineStyle, outlineWidth } = getComputedStyle(part('action'));
    expect(outlineStyle).toBe('solid');
    expect(Number.parseFloat(outlineWidth)).toBeGreaterThanOrEqual(2);
  });
});

it('a class of the host’s takes a control over, text and background', () => {
  putCss('.mine { background: rgb(1, 1, 1); color: rgb(2, 2, 2); border: 0; padding: 1px; }');
  render(<CaseInvoiceUploader referenceId="one" classNames={{ action: 'mine' }} />);
  const { backgroundColor, color, borderTopWidth, padding } = getComputedStyle(part('action'));
  expect([backgroundColor, color, borderTopWidth, padding]).toEqual([
    'rgb(1, 1, 1)',
    'rgb(2, 2, 2)',
    '0px',
    '1px',
  ]);
});

it('an empty alert and live region stay, and are not seen, whatever the page says of alerts and of what is empty', () => {
  putCss(
    'div:empty { display: none } [role="alert"] { display: flex; padding: 1rem; margin: 1rem; border: 1px solid; background: red }',
  );
  render(<CaseInvoiceUploader referenceId="one" />);
  const alert = document.querySelector('[role="alert"]') as HTMLElement;
  for (const region of [alert, part('live')]) {
    expect(region.textContent).toBe('');
    const { display, opacity } = getComputedStyle(region);
    expect([display, opacity]).toEqual(['block', '0']);
    expect(region.getBoundingClientRect().height).toBeLessThanOrEqual(1);
  }
});

it('wraps its words in the cell of a table that wraps none', () => {
  putCss('td { white-space: nowrap; text-indent: 2em; text-align: end; }');
  const table = document.createElement('table');
  table.style.inlineSize = '20rem';
  table.innerHTML = '<tbody><tr><td></td></tr></tbody>';
  document.body.append(table);
  const cell = table.querySelector('td') ?? table;
  render(<FixedUploader state={STATE_OF.failed} />, { container: cell });
  expect(cell.clientWidth).toBeLessThanOrEqual(320);
  expect(part('problem').scrollWidth).toBeLessThanOrEqual(part('problem').clientWidth);
  expect(getComputedStyle(part('problem')).textAlign).toBe('start');
  cleanup();
  table.remove();
});

describe('with the layers of Tailwind 4, ours between `base` and `components`', () => {
  it('a utility wins over ours', () => {
    putCss(THEIR_CSS['Preflight of Tailwind 4']);
    render(<CaseInvoiceUploader referenceId="one" classNames={{ hint: 'text-indigo-700' }} />);
    expect(getComputedStyle(part('hint')).color).toBe('rgb(55, 42, 172)');
  });
});

describe('what stands on the page’s ground', () => {
  const description = 'As it was sent.';
  it.each([
    ['dark', 'rgb(20, 30, 40)', '#ffffff'],
    ['light', 'rgb(230, 220, 210)', '#101010'],
  ] as const)('has its text colour under a forced %s scheme', (colorScheme, color, background) => {
    putCss(`body { color: ${color}; background: ${background}; }`);
    render(
      <CaseInvoiceUploader referenceId="one" theme={{ colorScheme }} description={description} />,
    );
    for (const name of ['label', 'description']) {
      expect(getComputedStyle(part(name)).color).toBe(color);
      expect(readContrast(part(name))).toBeGreaterThan(4.5);
    }
    expect(readContrast(part('hint'))).toBeGreaterThan(4.5);
  });

  it('can be read on a page that says nothing', () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      document.documentElement.style.colorScheme = '';
      render(<CaseInvoiceUploader referenceId="one" theme={{ colorScheme }} description="x" />);
      expect(readContrast(part('label'))).toBeGreaterThan(4.5);
      expect(readContrast(part('description'))).toBeGreaterThan(4.5);
      cleanup();
    }
  });

  it('has `theme.text` where the host sets it', () => {
    render(
      <CaseInvoiceUploader referenceId="one" theme={{ text: 'rgb(1, 2, 3)' }} description="x" />,
    );
    expect(getComputedStyle(part('label')).color).toBe('rgb(1, 2, 3)');
    expect(getComputedStyle(part('description')).color).toBe('rgb(1, 2, 3)');
    expect(getComputedStyle(root()).color).toBe('rgb(1, 2, 3)');
  });
});
