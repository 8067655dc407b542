import { fireEvent } from 'storybook/test';
import heic from '../../test/support/samples/invoice-103118.heic?url';
import jpg from '../../test/support/samples/invoice-103118.jpg?url';
import pdf from '../../test/support/samples/invoice-103118.pdf?url';
import png from '../../test/support/samples/invoice-103118.png?url';

const SAMPLES = {
  heic: { url: heic, type: '' },
  pdf: { url: pdf, type: 'application/pdf' },
  png: { url: png, type: 'image/png' },
  jpg: { url: jpg, type: 'image/jpeg' },
} as const;

type SampleKind = keyof typeof SAMPLES;

/** Chooses a real invoice in the story's picker. */
export async function chooseSample(story: HTMLElement, kind: SampleKind): Promise<void> {
  await chooseSamples(story, [kind]);
}

/** Chooses several at once. */
export async function chooseSamples(
  story: HTMLElement,
  kinds: readonly SampleKind[],
): Promise<void> {
  const transfer = new DataTransfer();
  for (const kind of kinds) {
    const { url, type } = SAMPLES[kind];
    const bytes = await (await fetch(url)).arrayBuffer();
    transfer.items.add(new File([bytes], `invoice-103118.${kind}`, { type }));
  }
  const input = story.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('The story has no file input');
  input.files = transfer.files;
  await fireEvent.change(input);
}
