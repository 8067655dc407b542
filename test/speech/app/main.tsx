import { createRoot } from 'react-dom/client';
import { combineImages } from '../../../src/images/index.js';
import {
  CaseInvoiceUploader,
  createMediaUploadClient,
  type MediaUploadClient,
} from '../../../src/index.js';
import '../../../src/theme/styles.css';

declare global {
  /** The text of what has the focus; of a field its label, of the page itself nothing. */
  var focusedText: () => string;
  /** Pixels of the screen. */
  var headingPlace: () => readonly number[];
  /** Lets an attempt that is held go to the server. */
  var goOn: () => void;
}

const settings = new URLSearchParams(location.search);
const scenarios = (settings.get('scenarios') ?? 'stored').split(',');
const client = createMediaUploadClient();
let attempts = 0;

/** Each attempt goes to the next scenario; where they are held, when the test says so. */
const byAttempt: MediaUploadClient = {
  async upload(request) {
    const name = scenarios[Math.min(attempts, scenarios.length - 1)];
    attempts += 1;
    if (settings.has('held')) {
      await new Promise<void>((resolve) => {
        globalThis.goOn = resolve;
      });
    }
    const { referenceId } = request;
    const media = await client.upload({
      ...request,
      referenceId: `scenario-${name}~${referenceId}`,
    });
    return { ...media, referenceId };
  },
};

globalThis.focusedText = () => {
  const { activeElement } = document;
  if (!activeElement || activeElement === document.body) return '';
  return activeElement.getAttribute('aria-label') ?? activeElement.textContent?.trim() ?? '';
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
      <CaseInvoiceUploader
        referenceId={settings.get('referenceId') ?? ''}
        client={byAttempt}
        uploadOn={settings.has('confirm') ? 'confirm' : 'select'}
        required={settings.has('required')}
        combine={settings.has('combine') ? combineImages : undefined}
        preview={false}
        warnOnLeave={false}
      />
      <button type="submit">Save the case</button>
    </form>,
  );
