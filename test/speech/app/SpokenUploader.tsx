import { type ReactElement, useState } from 'react';
import { combineImages } from '../../../src/images/index.js';
import { CaseInvoiceUploader } from '../../../src/index.js';
import { holdClient } from './holdClient.js';
import '../../../src/theme/styles.css';

/** One invoice; each attempt goes to the next of the `scenarios`. */
export function SpokenUploader({ settings }: { readonly settings: URLSearchParams }): ReactElement {
  const scenarios = (settings.get('scenarios') ?? 'stored').split(',');
  const [client] = useState(() =>
    holdClient({
      isHeld: settings.has('held'),
      serverIdOf: (referenceId, attempt) =>
        `scenario-${scenarios[Math.min(attempt, scenarios.length - 1)]}~${referenceId}`,
    }),
  );
  return (
    <CaseInvoiceUploader
      referenceId={settings.get('referenceId') ?? ''}
      client={client}
      uploadOn={settings.has('confirm') ? 'confirm' : 'select'}
      required={settings.has('required')}
      combine={settings.has('combine') ? combineImages : undefined}
      preview={false}
      warnOnLeave={false}
    />
  );
}
