import { type ReactElement, useId, useState } from 'react';
import { CaseInvoiceUploader, type CaseInvoiceUploaderProps } from '../../src/index.js';

const TABS = ['This case', 'The other case'] as const;

/** Two cases, of which one is in sight; the other is hidden and stays mounted. */
export function InTabs(props: CaseInvoiceUploaderProps): ReactElement {
  const [shown, setShown] = useState<(typeof TABS)[number]>('This case');
  const id = useId();
  return (
    <>
      <div role="tablist" aria-label="Cases">
        {TABS.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}${name}`}
            aria-selected={name === shown}
            onClick={() => setShown(name)}
          >
            {name}
          </button>
        ))}
      </div>
      {TABS.map((name) => (
        <div key={name} role="tabpanel" aria-labelledby={`${id}${name}`} hidden={name !== shown}>
          <CaseInvoiceUploader
            {...props}
            label={name}
            referenceId={name === 'This case' ? props.referenceId : 'scenario-stored'}
          />
        </div>
      ))}
    </>
  );
}
