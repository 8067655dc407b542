import { expect } from 'vitest';
import { page } from 'vitest/browser';

/** Puts the focus on a button by its name as soon as it is in view. */
export async function focusButton(name: string): Promise<HTMLElement> {
  const button = page.getByRole('button', { name, exact: true });
  await expect.element(button).toBeVisible();
  const element = button.element();
  if (!(element instanceof HTMLElement)) throw new Error(`"${name}" cannot have the focus`);
  element.focus();
  return element;
}
