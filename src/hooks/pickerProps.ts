import type { SyntheticEvent } from 'react';

/**
 * For a file input. Who leaves the picker without a choice leaves that alone: browsers fire a `cancel` that
 * bubbles, and a dialog of the host's around it would take it for its own and close.
 */
export const pickerProps = {
  type: 'file',
  onCancelCapture: (event: SyntheticEvent): void => event.stopPropagation(),
} as const;
