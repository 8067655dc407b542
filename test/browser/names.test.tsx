import { afterEach, expect, it } from 'vitest';
import { sendableNameOf } from '../../src/client/sendableNameOf.js';
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
  it(`shows inert and with its extension, and stores, a file whose name ${what}`, async () => {
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
    // What readers of forms take for different things goes under a plainer name.
    const fileName = sendableNameOf(name);
    expect(await seenUploads(referenceId)).toMatchObject([{ fileName, status: 201 }]);
  });
}
