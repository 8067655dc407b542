import type { ReactElement } from 'react';
import { FixedUploader, type FixedUploaderProps } from '../support/FixedUploader.js';
import { HALF_SENT, STATE_OF, STATUSES } from './everyState.js';
import './everyStatus.css';

/** The component in each of its statuses, side by side. */
export function EveryStatus(props: Partial<FixedUploaderProps>): ReactElement {
  return (
    <div className="every-status">
      {STATUSES.map((status) => (
        <FixedUploader key={status} progress={HALF_SENT} {...props} state={STATE_OF[status]} />
      ))}
    </div>
  );
}
