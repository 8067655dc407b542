// npm shows the README where nothing lies beside it: links to files of this repository become addresses while the
// package is packed, and links again afterwards. Without a repository of its own nothing is changed.
// `node .ci/linkReadme.mjs absolute` or `relative`, with another README and manifest for a test.
import { readFileSync, writeFileSync } from 'node:fs';

const [, , direction, readmePath = 'README.md', manifestPath = 'package.json'] = process.argv;
const { repository } = JSON.parse(readFileSync(manifestPath, 'utf8'));
const address = String(repository?.url ?? '').replace(/^git\+|\.git$/g, '');
const files = `${address}/blob/main/`;
const pictures = `${address.replace('//github.com/', '//raw.githubusercontent.com/')}/main/`;

if (address.startsWith('https://') && !address.includes('/OWNER/')) {
  const text = readFileSync(readmePath, 'utf8');
  const linked =
    direction === 'absolute'
      ? text.replace(
          /(!?)(\[[^\]]*\])\((?!https?:|#)([^)\s]+)\)/g,
          (_, mark, words, path) => `${mark}${words}(${mark ? pictures : files}${path})`,
        )
      : text.replaceAll(`](${files}`, '](').replaceAll(`](${pictures}`, '](');
  if (linked !== text) writeFileSync(readmePath, linked);
}
