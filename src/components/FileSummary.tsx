import { type ReactElement, type ReactNode, useState } from 'react';
import { typeNameOf } from '../core/contentTypes.js';
import { bytesOf } from '../locales/format.js';
import { FileName } from './FileName.js';
import { Icon } from './Icon.js';
import type { PartProps } from './uploaderPart.js';

/** A longer type name has no room in the badge. */
const BADGE_LETTERS = 4;

export interface FileSummaryProps {
  /** Already a name to show: a file the host told nothing of goes by the label. */
  readonly fileName: string;
  /** Canonical media type; empty where unknown. */
  readonly contentType: string;
  /** Bytes; 0 where unknown. */
  readonly size: number;
  /** BCP 47 tag. */
  readonly locale: string;
  /** Id for the name. */
  readonly nameId: string;
  readonly part: PartProps;
  /** A picture of it, shown in place of its type. */
  readonly thumbnailUrl?: string | null | undefined;
  /** How many pages it has, in words. */
  readonly pages?: string | undefined;
  /** The status, behind the size. */
  readonly children?: ReactNode;
  /** Below: what else is known of it. */
  readonly notes?: ReactNode;
}

/** What a file is: type, name, size. */
export function FileSummary(props: FileSummaryProps): ReactElement {
  const { fileName, contentType, size, locale, nameId, part, pages, children, notes } = props;
  const { thumbnailUrl } = props;
  const [brokenUrl, setBrokenUrl] = useState('');
  const type = contentType && typeNameOf(contentType);
  const fits = type !== '' && type.length <= BADGE_LETTERS;
  const isPictured = !!thumbnailUrl && thumbnailUrl !== brokenUrl;
  return (
    <div {...part('file')}>
      <span {...part('icon')} data-type={type}>
        {isPictured ? (
          <img
            className="ciu-thumbnail"
            src={thumbnailUrl}
            alt=""
            referrerPolicy="no-referrer"
            decoding="async"
            onError={() => setBrokenUrl(thumbnailUrl)}
          />
        ) : (
          !fits && <Icon name="page" />
        )}
        {fits && <span className={isPictured ? 'ciu-hidden' : undefined}>{type}</span>}
      </span>
      <FileName fileName={fileName} id={nameId} part={part} />
      {/* Numbers: a server may lack the language's formats. */}
      <div className="ciu-meta">
        {!fits && type && <span>{type}</span>}{' '}
        {size > 0 && <span suppressHydrationWarning>{bytesOf(size, locale)}</span>}{' '}
        {pages && <span suppressHydrationWarning>{pages}</span>} {children}
      </div>
      {notes}
    </div>
  );
}
