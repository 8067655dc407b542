// Ends with an error where a manifest still names the repository that does not exist. Run before publishing.
import { readFileSync } from 'node:fs';

const [, , path = 'package.json'] = process.argv;
const manifest = JSON.parse(readFileSync(path, 'utf8'));
const wrong = ['repository', 'homepage', 'bugs'].filter((name) => {
  const value = JSON.stringify(manifest[name] ?? '');
  return !value.includes('https://') || /\/OWNER\//.test(value);
});
if (wrong.length > 0) {
  process.stderr.write(
    `Not published: put this repository into ${path}, instead of the placeholders in ${wrong.join(', ')}.\n`,
  );
  process.exitCode = 1;
}
