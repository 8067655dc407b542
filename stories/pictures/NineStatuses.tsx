import type { ReactElement } from 'react';
import { FixedUploader, type FixedUploaderProps } from '../support/FixedUploader.js';
import { HALF_SENT, NINE_STATES, STATUSES } from './nineStates.js';
import './nineStatuses.css';

/** The component in each of its nine statuses, side by side. */
export function NineStatuses(props: Partial<FixedUploaderProps>): ReactElement {
  return (
    <div className="nine-statuses">
      {STATUSES.map((status) => (
        <FixedUploader key={status} progress={HALF_SENT} {...props} state={NINE_STATES[status]} />
      ))}
    </div>
  );
}
