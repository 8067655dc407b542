import png from '../../test/support/samples/invoice-103118.png?url';

/** Pastes the picture of an invoice, as Ctrl+V does after a screenshot. */
export async function pasteSample(target: Element): Promise<void> {
  const clipboardData = new DataTransfer();
  const bytes = await (await fetch(png)).arrayBuffer();
  clipboardData.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
  const init = { bubbles: true, cancelable: true, composed: true, clipboardData };
  target.dispatchEvent(new ClipboardEvent('paste', init));
}
