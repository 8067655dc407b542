import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, it, type MockInstance, vi } from 'vitest';
import { CaseInvoiceUploader, type CaseInvoiceUploaderProps } from '../../src/index.js';
import { en, sv } from '../../src/locales/index.js';

/** As a host writes it whose compiler does not look. */
function render(props: Readonly<Record<string, unknown>>): string {
  const unchecked = props as Partial<CaseInvoiceUploaderProps>;
  return renderToString(<CaseInvoiceUploader referenceId="a" {...unchecked} />).replaceAll(
    '\u00a0',
    ' ',
  );
}

let warn: MockInstance<typeof console.warn>;
beforeEach(() => {
  warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => warn.mockRestore());

it.each(['sv_SE', 'en_US.UTF-8', '', 'nonsense', '-', 'x', null, 0, Symbol.iterator, {}])(
  'renders with the locale %s, which a host took from somewhere',
  (locale) => {
    expect(render({ messages: { locale }, maxSize: 10_000_000 })).toContain('Choose file');
  },
);

it('renders a language that was serialised on its way, as the props of an island are', () => {
  const html = render({ messages: JSON.parse(JSON.stringify(sv)), maxSize: 5_500_000 });
  expect(html).toContain('Välj fil');
  expect(html).toContain('PDF, JPEG, PNG, GIF eller BMP, högst 5,5 MB');
  expect(warn).not.toHaveBeenCalled();
});

it.each([
  ['nothing of a pack that was spread where it is only a reference', { ...Object.create(sv) }],
  ['a name instead of a pack', 'sv'],
  ['messages of every wrong kind', { chooseFile: 1, allowed: [], said: null, problems: 'x' }],
  ['functions where text belongs', { chooseFile: () => 'x', label: () => 'y', dropHint: {} }],
])('renders English where a host gives %s', (_, messages) => {
  const html = render({ messages, maxSize: 10_000_000, required: true });
  expect(html).toContain('Choose file');
  expect(html).toContain(en.label);
  expect(html).toContain('up to 10 MB');
});

it.each([
  [5 * 1024 * 1024, 'or BMP, up to 5 MB<'],
  [25 * 1024 * 1024, 'or BMP, up to 25 MB<'],
  [5_200_000, 'or BMP, up to 5.2 MB<'],
  [Number.NaN, 'or BMP<'],
  [Number.POSITIVE_INFINITY, 'or BMP<'],
])('tells a limit of %d bytes as its author meant it', (maxSize, words) => {
  expect(render({ maxSize })).toContain(words);
});

it('begins the line of allowed types with a capital, also where it begins with a word', () => {
  expect(render({ accept: ['image/*'] })).toContain('>Picture<');
  expect(render({ accept: ['*/*'], maxSize: 1_000_000 })).toContain('>All file types, up to 1 MB<');
  expect(render({ accept: ['image/*', 'application/pdf'], messages: sv })).toContain(
    '>Bild eller PDF<',
  );
});

it('renders a stored invoice whose link ends at no date', () => {
  const media = { url: 'https://media.example/a.pdf', referenceId: 'a', expiresAt: new Date('x') };
  expect(render({ media })).toContain('data-status="uploaded"');
});
