import { fireEvent } from 'storybook/test';

/** Chooses files in a story's first picker, as a person does. */
export async function chooseFiles(story: HTMLElement, files: readonly File[]): Promise<void> {
  const input = story.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('The story has no file input');
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  await fireEvent.change(input);
}
