import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { CaseInvoiceUploader } from '../../../src/index.js';
import '../../../src/theme/styles.css';
import picture from '../../support/samples/invoice-103118.png?url';

declare global {
  /** The status of each uploader, in order, with commas between them. */
  var statuses: () => string;
  /** The place of the uploader that has the focus, or nothing. */
  var focusedCase: () => string;
  /** How many times something was pasted. */
  var pastes: number;
}

const settings = new URLSearchParams(location.search);
const ids = (settings.get('referenceIds') ?? '').split(',');
const isInShadow = settings.has('shadow');

/** Cases side by side, as a work list has them, among things of the host's. */
function Cases(): ReactElement {
  return (
    <>
      <h1 data-host="heading">Cases</h1>
      <p>
        <input data-host="field" aria-label="Search" />{' '}
        <button type="button" data-host="button">
          Next page
        </button>{' '}
        <input type="checkbox" data-host="checkbox" aria-label="Mine only" />
      </p>
      <div data-host="editor" contentEditable suppressContentEditableWarning>
        A note
      </div>
      <div style={{ display: 'flex', gap: 20 }}>
        {ids.map((id, index) => (
          <section key={id} data-case={index} style={{ width: 300 }}>
            <p data-text={index}>Case number {index}</p>
            <CaseInvoiceUploader
              referenceId={id}
              uploadOn={settings.has('confirm') ? 'confirm' : 'select'}
              warnOnLeave={false}
            />
          </section>
        ))}
      </div>
      <input type="file" data-host="file" aria-label="Other file" />
    </>
  );
}

const place = document.querySelector('#app');
const home = isInShadow ? place?.attachShadow({ mode: 'open' }) : place;
if (home) createRoot(home).render(<Cases />);

globalThis.statuses = () =>
  [...(home?.querySelectorAll<HTMLElement>('[data-part="root"]') ?? [])]
    .map(({ dataset }) => dataset['status'])
    .join();

globalThis.focusedCase = () => {
  const focused = (place?.shadowRoot ?? document).activeElement;
  return focused?.closest<HTMLElement>('[data-part="root"]')
    ? (focused.closest<HTMLElement>('[data-case]')?.dataset['case'] ?? '')
    : '';
};

/** For an engine that keeps pictures of the clipboard from pages: the same event with a picture in it. */
async function putPicture(): Promise<void> {
  const response = await fetch(picture);
  const file = new File([await response.blob()], 'image.png', { type: 'image/png' });
  const replace = (event: ClipboardEvent): void => {
    if (!event.isTrusted) return;
    event.stopImmediatePropagation();
    const clipboardData = new DataTransfer();
    clipboardData.items.add(file);
    const init = { bubbles: true, cancelable: true, composed: true, clipboardData };
    event.composedPath()[0]?.dispatchEvent(new ClipboardEvent('paste', init));
  };
  addEventListener('paste', replace, true);
}

globalThis.pastes = 0;
addEventListener('paste', () => setTimeout(() => (globalThis.pastes += 1)), true);
if (settings.has('putPicture')) void putPicture();
