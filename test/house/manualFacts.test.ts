import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const api = readFileSync('test/package/api.md', 'utf8');

/** What stands in backticks in a part of a page of the manual. */
function wordsIn(page: string, from: string, to: string): ReadonlySet<string> {
  const [, rest = ''] = readFileSync(`stories/guides/${page}.mdx`, 'utf8').split(from);
  const [part = ''] = rest.split(to);
  return new Set([...part.matchAll(/`([\w-]+)/g)].map(([, word = '']) => word));
}

function propsOf(type: string): string[] {
  const [, body = ''] = api.split(new RegExp(`^interface ${type}\\b.*$`, 'm'));
  return [...(body.split('\n}')[0] ?? '').matchAll(/^ {2}(\w+)\??:/gm)].map(
    ([, name = '']) => name,
  );
}

function partsOf(type: string): string[] {
  const [, union = ''] = new RegExp(`^type ${type} = (.*);$`, 'm').exec(api) ?? [];
  return [...union.matchAll(/'([^']+)'/g)].map(([, part = '']) => part);
}

it('tells of every prop of a batch', () => {
  const props = ['CaseInvoiceBatchProps', 'UseCaseInvoiceBatchOptions'].flatMap(propsOf);
  const told = wordsIn('ManyInvoices', '\n## Props\n', '`}</Markdown>');
  expect(props.filter((prop) => !told.has(prop))).toEqual([]);
  expect(props.length).toBeGreaterThan(20);
});

it('names every part that takes a class', () => {
  const ofUploader = wordsIn('Theming', '\n## Parts\n', '\nButtons');
  const ofBatch = wordsIn('ManyInvoices', '`classNames` takes', '\n## ');
  const [uploader, batch] = [partsOf('UploaderPart'), partsOf('BatchPart')];
  expect(uploader.filter((part) => !ofUploader.has(part))).toEqual([]);
  expect(batch.filter((part) => !ofBatch.has(part))).toEqual([]);
  expect([uploader.length, batch.length]).toEqual([25, 16]);
});
