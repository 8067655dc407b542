// Gives what CHANGELOG.md tells under "Unreleased" the version that `changeset version` has just decided.
// Run by `npm run release:version`; ends with an error where nothing is told.
import { readFileSync, writeFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const text = readFileSync('CHANGELOG.md', 'utf8');
const [, told = ''] = /^## Unreleased\n([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(text) ?? [];

if (text.includes(`\n## ${version}\n`) || told.trim() === '') {
  process.stderr.write(
    `No release ${version}: write what a host notices into CHANGELOG.md, under "## Unreleased".\n`,
  );
  process.exitCode = 1;
} else {
  writeFileSync('CHANGELOG.md', text.replace('## Unreleased\n', `## ${version}\n`));
}
