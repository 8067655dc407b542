import { fireEvent } from 'storybook/test';
import pdf from '../../test/support/samples/invoice-103118.pdf?url';
import png from '../../test/support/samples/invoice-103118.png?url';

const SAMPLES = {
  pdf: { url: pdf, type: 'application/pdf' },
  png: { url: png, type: 'image/png' },
} as const;

/** Chooses a real invoice in the story's picker. */
export async function chooseSample(story: HTMLElement, kind: keyof typeof SAMPLES): Promise<void> {
  const { url, type } = SAMPLES[kind];
  const response = await fetch(url);
  const file = new File([await response.arrayBuffer()], `invoice-103118.${kind}`, { type });
  const input = story.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('The story has no file input');
  const transfer = new DataTransfer();
  transfer.items.add(file);
  input.files = transfer.files;
  await fireEvent.change(input);
}
