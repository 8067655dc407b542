/** Inputs that are pressed or moved and take no text. */
const PRESSED_INPUTS: ReadonlySet<string> = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'hidden',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
]);

/** Whether a person types and pastes text there, so that a paste is meant for it alone. */
export function isEditable(element: Element | null): boolean {
  if (!element) return false;
  if (element.localName === 'input' || element.localName === 'textarea') {
    const { type, disabled, readOnly } = element as HTMLInputElement;
    return !PRESSED_INPUTS.has(type) && !disabled && !readOnly;
  }
  return (
    (element as Partial<HTMLElement>).isContentEditable === true ||
    element.closest('[role~="textbox"], [role~="searchbox"]') !== null
  );
}
