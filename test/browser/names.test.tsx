import { afterEach, expect, it } from 'vitest';
import { sampleFile } from './support/samples.js';
import {
  choose,
  clearStandIn,
  expectStatus,
  part,
  renderUploader,
  root,
  seenUploads,
} from './support/uploader.js';

const referenceId = '6867da7788b9226bb78d716c';

afterEach(clearStandIn);

const NAMES: readonly (readonly [what: string, name: string])[] = [
  ['turns the reading direction', 'invoice-\u202efdp.png'],
  ['is markup', '<img src=x onerror=alert(1)>.png'],
  ['has quotes', 'the "final" one.png'],
  ['has a line break', 'first\nsecond.png'],
  ['is Arabic', 'فاتورة-١٠٣.png'],
  ['is an emoji', '👩‍💻🧾.png'],
  ['has 300 characters', `${'invoice-'.repeat(37)}.png`],
];

for (const [what, name] of NAMES) {
  it(`shows inert and with its extension, and stores as it is, a name that ${what}`, async () => {
    const { told } = renderUploader({ referenceId });
    choose(await sampleFile('png', name));
    await expectStatus('uploaded');
    const shown = part('file-name');
    expect(shown.tagName).toBe('BDI');
    expect(shown.querySelector('img, script, a')).toBeNull();
    expect(shown.textContent).not.toMatch(/[\u202a-\u202e\u2066-\u2069\n]/);
    expect(shown.scrollWidth).toBeLessThanOrEqual(root().clientWidth);
    const { textContent } = shown;
    expect(textContent?.trimEnd().endsWith('.png')).toBe(true);
    expect(told.uploaded).toMatchObject([{ fileName: name }]);
    expect(await seenUploads(referenceId)).toMatchObject([{ fileName: name, status: 201 }]);
  });
}
