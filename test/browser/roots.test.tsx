import { act, cleanup } from '@testing-library/react';
import { StrictMode } from 'react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, it, vi } from 'vitest';
import { CaseInvoiceUploader, type CaseInvoiceUploaderProps } from '../../src/index.js';
import { knownMedia } from './support/knownMedia.js';

const roots: Root[] = [];

afterEach(() => {
  for (const root of roots.splice(0)) act(() => root.unmount());
  document.body.replaceChildren();
  cleanup();
});

/** One island of a page that a server has drawn: a root of its own, with ids that begin anew. */
async function drawIsland(props: CaseInvoiceUploaderProps): Promise<HTMLElement> {
  const island = document.createElement('div');
  const app = (
    <StrictMode>
      <CaseInvoiceUploader {...props} />
    </StrictMode>
  );
  island.innerHTML = renderToString(app);
  document.body.append(island);
  await act(async () => roots.push(hydrateRoot(island, app)));
  return island.querySelector('[data-part="root"]') as HTMLElement;
}

const textOf = (element: Element | null, attribute: string): string =>
  (element?.getAttribute(attribute) ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' ');

it.each<[string, Pick<CaseInvoiceUploaderProps, 'referenceId' | 'dottedPath'>]>([
  ['cases', { referenceId: 'case-2' }],
  ['fields of one case', { referenceId: 'case-1', dottedPath: 'credit_note' }],
])(
  'uploaders of several roots on a page, for two %s, are named and described by themselves',
  async (_, second) => {
    const complaints = vi.spyOn(console, 'error');
    const one = await drawIsland({
      referenceId: 'case-1',
      label: 'Invoice of Andersson',
      media: { ...knownMedia('case-1'), fileName: 'andersson.pdf' },
    });
    const other = await drawIsland({
      ...second,
      label: 'Invoice of Berg',
      media: { ...knownMedia(second.referenceId), fileName: 'berg.pdf' },
    });
    expect(textOf(one, 'aria-labelledby')).toBe('Invoice of Andersson');
    expect(textOf(other, 'aria-labelledby')).toBe('Invoice of Berg');
    const replace = other.querySelector('[data-action="replaceFile"]');
    expect(textOf(replace, 'aria-describedby')).toContain('berg.pdf');
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(complaints).not.toHaveBeenCalled();
  },
);
