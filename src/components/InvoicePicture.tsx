import { type ReactElement, useState } from 'react';
import type { PartProps } from './uploaderPart.js';

export interface InvoicePictureProps {
  readonly url: string;
  /** Alternative text. */
  readonly title: string;
  readonly part: PartProps;
  readonly onError: () => void;
}

/**
 * A picture of an invoice, as wide as there is room and scrolled in its box, which a keyboard can therefore
 * enter. A click or Enter shows it larger, and again smaller.
 */
export function InvoicePicture({ url, title, part, onError }: InvoicePictureProps): ReactElement {
  const [isLarge, setIsLarge] = useState(false);
  const turn = (): void => setIsLarge(!isLarge);
  return (
    <figure
      {...part('preview')}
      data-kind="image"
      data-large={isLarge ? '' : undefined}
      aria-label={title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      onClick={turn}
      onKeyDown={({ key }) => {
        if (key === 'Enter') turn();
      }}
    >
      <img
        className="ciu-image"
        src={url}
        alt={title}
        referrerPolicy="no-referrer"
        decoding="async"
        onError={onError}
      />
    </figure>
  );
}
