import type { ReactElement, ReactNode } from 'react';
import { typeNameOf } from '../core/contentTypes.js';
import { useObjectUrl } from '../hooks/useObjectUrl.js';
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
  /** A picture in memory, shown in place of its type. */
  readonly picture?: File | null | undefined;
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
  const thumbnail = useObjectUrl(props.picture ?? null);
  const type = contentType && typeNameOf(contentType);
  const fits = type !== '' && type.length <= BADGE_LETTERS;
  return (
    <div {...part('file')}>
      <span {...part('icon')} data-type={type}>
        {thumbnail ? (
          <img className="ciu-thumbnail" src={thumbnail} alt="" decoding="async" />
        ) : fits ? (
          type
        ) : (
          <Icon name="page" />
        )}
      </span>
      <FileName fileName={fileName} id={nameId} part={part} />
      {/* Numbers: a server may lack the language's formats. */}
      <div className="ciu-meta">
        {fits || !type ? null : <span>{type}</span>}{' '}
        {size > 0 && <span suppressHydrationWarning>{bytesOf(size, locale)}</span>}{' '}
        {pages && <span suppressHydrationWarning>{pages}</span>} {children}
      </div>
      {notes}
    </div>
  );
}
