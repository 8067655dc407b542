import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { CASE } from './standIn.js';

/** The stand-in, as if nothing had been told yet. */
async function uploadTo(...files: readonly File[]): Promise<readonly number[]> {
  vi.resetModules();
  const { createMediaUploadApi } = await import('../../src/testing/index.js');
  const { fetch } = createMediaUploadApi();
  const statuses: number[] = [];
  for (const file of files) {
    const body = new FormData();
    body.append('file', file);
    body.append('domain', 'cases');
    body.append('dotted_path', 'original_invoice');
    const url = `http://localhost/media--upload/${CASE}`;
    statuses.push((await fetch(new Request(url, { method: 'POST', body }))).status);
  }
  return statuses;
}

const named = (content: string, name = 'blob'): File =>
  new File([content], name, { type: 'application/pdf' });

describe('a file that was lost before it was sent', () => {
  let told: MockInstance<typeof console.warn>;
  beforeEach(() => {
    told = vi.spyOn(console, 'warn').mockReturnValue();
  });
  afterEach(() => told.mockRestore());

  it.each(['undefined', '[object File]', '[object Blob]'])(
    'is warned of where %s is what is left of it, and answered all the same',
    async (content) => {
      expect(await uploadTo(named(content))).toEqual([201]);
      expect(told).toHaveBeenCalledOnce();
      expect(told.mock.calls[0]?.[0]).toContain(`has ${content.length} bytes in place of the file`);
    },
  );

  it('is warned of once', async () => {
    await uploadTo(named('undefined'), named('undefined'));
    expect(told).toHaveBeenCalledOnce();
  });

  it.each([
    ['a PDF named blob', named('%PDF-1.7')],
    ['nine other bytes', named('%PDF-1.7\n')],
    ['an invoice with that word in it', named('undefined', 'invoice.pdf')],
    ['nothing in it', named('')],
  ])('is not seen in a file with %s', async (_, file) => {
    await uploadTo(file);
    expect(told).not.toHaveBeenCalled();
  });
});
