import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { en, sv } from '../../src/locales/index.js';
import { textsOf } from './support/textsOf.js';

const entry = 'one-pack.js';
const index = fileURLToPath(new URL('../../src/locales/index.ts', import.meta.url));

/** What a bundler leaves of the packs for a host that imports these. */
async function bundleOf(source: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'one-pack',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? source : null),
        // In the built package all packs are one file: what its statements do counts, not the manifest.
        transform: (code) => ({ code, map: null, moduleSideEffects: true }),
      },
    ],
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
      },
    },
  });
  const outputs = 'output' in result ? result.output : [];
  return outputs.map((output) => (output.type === 'chunk' ? output.code : '')).join('');
}

it('brings a host the one language it imports and no other', async () => {
  const code = await bundleOf(`export { sv } from ${JSON.stringify(index)};`);
  expect(code).toContain(sv.chooseFile);
  expect(code.match(/locale: ["'`]\w+/g)).toHaveLength(1);
  expect(code).not.toContain(en.chooseFile);
});

it('brings a host of the single uploader no word of a part', async () => {
  const words = fileURLToPath(new URL('../../src/locales/completeMessages.ts', import.meta.url));
  const code = await bundleOf(`export { completeMessages } from ${JSON.stringify(words)};`);
  expect(code).toContain(en.chooseFile);
  for (const part of [en.pages, en.batch, en.pdf])
    for (const [place, text] of textsOf(part)) {
      // A word or two, such as "File" or "Invoice number", stand in the code for other reasons.
      if (text.length > 20) expect(code.includes(text), place).toBe(false);
    }
});

it('brings a host of one part the English of that part alone', async () => {
  const words = fileURLToPath(new URL('../../src/locales/pages/en.ts', import.meta.url));
  const code = await bundleOf(`export { en } from ${JSON.stringify(words)};`);
  expect(code).toContain(en.pages.sendPages);
  expect(code).not.toContain(en.chooseFile);
});
