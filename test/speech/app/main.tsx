import { createRoot } from 'react-dom/client';
import { SpokenBatch } from './SpokenBatch.js';
import { SpokenUploader } from './SpokenUploader.js';

declare global {
  /**
   * The text of what has the focus, in a batch's row with the file's name behind it; of a field its label,
   * of the page itself nothing.
   */
  var focusedText: () => string;
  /** Pixels of the screen. */
  var headingPlace: () => readonly number[];
}

const settings = new URLSearchParams(location.search);

globalThis.focusedText = () => {
  const { activeElement } = document;
  if (!activeElement || activeElement === document.body) return '';
  const name = activeElement.getAttribute('aria-label') ?? activeElement.textContent?.trim();
  const row = activeElement.closest('[data-part="row"]');
  const fileName = row?.querySelector('[data-part="file-name"]')?.getAttribute('title');
  return [name, fileName].filter(Boolean).join(', ');
};

globalThis.headingPlace = () => {
  const { left = 0, top = 0 } = document.querySelector('h1')?.getBoundingClientRect() ?? {};
  return [screenX + left + 20, screenY + outerHeight - innerHeight + top + 10];
};

const place = document.querySelector('#app');
if (place)
  createRoot(place).render(
    <form onSubmit={(event) => event.preventDefault()}>
      <h1>Case 103118</h1>
      <input aria-label="Note" />
      {settings.has('batch') ? (
        <SpokenBatch settings={settings} />
      ) : (
        <SpokenUploader settings={settings} />
      )}
      <button type="submit">Save the case</button>
    </form>,
  );
