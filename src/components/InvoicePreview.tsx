import { type ReactElement, useState } from 'react';
import { readSignedUrl } from '../core/signedUrl.js';
import { useObjectUrl } from '../hooks/useObjectUrl.js';
import { usePage } from '../hooks/usePage.js';
import { shownNameOf } from '../locales/format.js';
import type { Messages } from '../locales/messages.js';
import { isTooLarge, type PreviewOption, type PreviewSubject } from './previewSubject.js';
import type { PartProps } from './uploaderPart.js';

export interface InvoicePreviewProps {
  readonly subject: PreviewSubject;
  readonly preview: PreviewOption;
  readonly messages: Messages;
  readonly part: PartProps;
  /** The signed URL could not be shown. */
  readonly onError: () => void;
}

/**
 * Shows an invoice: the signed URL while it may be shown and loads, else the copy in memory, else a
 * sentence. A PDF of the page's own origin is never framed: it could reach into the page.
 */
export function InvoicePreview(props: InvoicePreviewProps): ReactElement | null {
  const { subject, preview, messages, part, onError } = props;
  const { fileName, contentType, size, copy, isStored } = subject;
  const page = usePage();
  const [failed, setFailed] = useState<readonly string[]>([]);

  const ownViewer = typeof preview === 'function' && preview;
  const isFrame = !ownViewer && contentType === 'application/pdf';
  const signed = page ? readSignedUrl(subject.url, page) : null;
  const link =
    signed && !failed.includes(signed.url) && (signed.isCrossOrigin || !isFrame)
      ? signed.url
      : null;
  const refused = !ownViewer && isTooLarge(subject);
  const blob = useObjectUrl(link || refused ? null : (copy?.file ?? null));
  const url = link ?? (blob && !failed.includes(blob) ? blob : null);

  if (refused) return <p {...part('preview-note')}>{messages.previewTooLarge}</p>;
  if (!url) {
    const isBlocked = failed.length > 0 && (!copy || blob);
    return isBlocked ? <p {...part('preview-note')}>{messages.previewBlocked}</p> : null;
  }
  const title = messages.previewOf(shownNameOf(fileName));
  const onFailed = (): void => {
    setFailed((urls) => [...urls, url]);
    if (url === link) onError();
  };
  return (
    <>
      <div {...part('preview')} data-kind={ownViewer ? 'own' : isFrame ? 'frame' : 'image'}>
        {ownViewer ? (
          ownViewer({ url, isCopy: !link, fileName, contentType, size, title, onError: onFailed })
        ) : isFrame ? (
          // A frame that gets another address keeps the old one in the browser's history.
          <iframe key={url} src={url} title={title} referrerPolicy="no-referrer" loading="lazy" />
        ) : (
          <img
            key={url}
            src={url}
            alt={title}
            referrerPolicy="no-referrer"
            decoding="async"
            onError={onFailed}
          />
        )}
      </div>
      {isStored && !link && (subject.url === null || failed.length > 0) && (
        <p {...part('preview-note')}>{messages.shownFromMemory}</p>
      )}
    </>
  );
}
