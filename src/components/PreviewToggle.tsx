import type { ReactElement } from 'react';
import type { Messages } from '../locales/messages.js';
import type { PartProps } from './uploaderPart.js';

export interface PreviewToggleProps {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly messages: Messages;
  readonly describedBy: string;
  readonly part: PartProps;
}

/** Shows the preview on demand, and puts it away. */
export function PreviewToggle(props: PreviewToggleProps): ReactElement {
  const { isOpen, onToggle, messages, describedBy, part } = props;
  return (
    <button
      {...part('action')}
      type="button"
      data-kind="quiet"
      aria-describedby={describedBy}
      onClick={onToggle}
    >
      {isOpen ? messages.hidePreview : messages.showPreview}
    </button>
  );
}
