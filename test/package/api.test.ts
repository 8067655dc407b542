import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { apiReport } from './support/apiReport.js';

const root = join(inject('packed').stranger, 'node_modules', manifest.name);
const entries = new Map(
  Object.entries(manifest.exports).flatMap(([entry, target]) =>
    typeof target === 'object' && entry !== './styles.css' ? [[entry, target.types] as const] : [],
  ),
);

it('offers exactly the public types that were reviewed', async () => {
  await expect(apiReport(root, entries)).toMatchFileSnapshot('api.md');
});
