import { type ReactElement, useState } from 'react';
import type { MediaUploadError } from '../core/MediaUploadError.js';
import type { Messages } from '../locales/messages.js';
import type { PartProps } from './uploaderPart.js';

export interface CopyDetailsProps {
  readonly error: MediaUploadError;
  /** The case, where the error does not tell. */
  readonly referenceId: string;
  readonly messages: Messages;
  readonly part: PartProps;
}

/** What support needs to find the failure in its logs; an error holds no URL and no key. */
function detailsOf(error: MediaUploadError, referenceId: string): string {
  return Object.entries({
    code: error.code,
    message: error.message,
    status: error.status,
    outcome: error.outcome,
    time: error.at.toISOString(),
    requestId: error.requestId,
    referenceId: error.referenceId ?? referenceId,
  })
    .flatMap(([name, value]) => (value === undefined ? [] : `${name}: ${value}`))
    .join('\n');
}

/** Copies an error's details for support; absent where the browser has no clipboard to give. */
export function CopyDetails(props: CopyDetailsProps): ReactElement | null {
  const { error, referenceId, messages, part } = props;
  const [copied, setCopied] = useState<MediaUploadError | null>(null);
  // A region that comes with its words is read by some: here the name of a button nobody has asked for.
  const [isPressed, setPressed] = useState(false);
  if (typeof navigator === 'undefined' || !navigator.clipboard) return null;
  const copy = (): void => {
    setPressed(true);
    navigator.clipboard.writeText(detailsOf(error, referenceId)).then(
      () => setCopied(error),
      // Not allowed here: the button keeps its words, which is the truth.
      () => {},
    );
  };
  return (
    <button {...part('action')} type="button" data-kind="quiet" onClick={copy}>
      <span aria-live={isPressed ? 'polite' : undefined}>
        {copied === error ? messages.detailsCopied : messages.copyDetails}
      </span>
    </button>
  );
}
