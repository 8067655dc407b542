import type { SyntheticEvent } from 'react';

/**
 * For a file input. When the picker is left without a choice, browsers fire a `cancel` event that bubbles; a
 * dialog around the uploader would take it for its own, and close.
 */
export const pickerProps = {
  type: 'file',
  onCancelCapture: (event: SyntheticEvent): void => event.stopPropagation(),
} as const;
