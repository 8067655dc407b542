import { type ReactElement, useState } from 'react';
import type { PreviewRenderProps } from '../core/previewRender.js';
import { readSignedUrl } from '../core/signedUrl.js';
import { useObjectUrl } from '../hooks/useObjectUrl.js';
import { usePage } from '../hooks/usePage.js';
import { useScaledPicture } from '../hooks/useScaledPicture.js';
import { shownNameOf } from '../locales/format.js';
import type { Messages } from '../locales/messages.js';
import { HostViewer } from './HostViewer.js';
import { InvoicePicture } from './InvoicePicture.js';
import {
  isScaled,
  isTooLarge,
  type PreviewOption,
  type PreviewSubject,
  viewerFor,
} from './previewSubject.js';
import type { PartProps } from './uploaderPart.js';

/**
 * Asks the browser's viewer for the page alone, as wide as there is room: no bar, no list of pages. Those
 * that do not know it show the PDF all the same.
 */
const PLAIN_VIEW = '#toolbar=0&navpanes=0&view=FitH';

export interface InvoicePreviewProps {
  readonly subject: PreviewSubject;
  readonly preview: PreviewOption;
  readonly messages: Messages;
  readonly part: PartProps;
  /** The signed URL could not be shown. */
  readonly onError: () => void;
  /** A viewer of the host's has drawn the first page. */
  readonly onFirstPage?: PreviewRenderProps['onFirstPage'];
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

  const ownViewer = viewerFor(subject, preview);
  const isFrame = !ownViewer && contentType === 'application/pdf';
  const scales = !ownViewer && isScaled(subject);
  const refused = !ownViewer && isTooLarge(subject);
  const signed = page && !scales ? readSignedUrl(subject.url, page) : null;
  const link =
    signed && !failed.includes(signed.url) && (signed.isCrossOrigin || !isFrame)
      ? signed.url
      : null;
  const scaled = useScaledPicture(scales && copy ? copy.file : null);
  const file = scales ? scaled : (copy?.file ?? null);
  const blob = useObjectUrl(link || refused ? null : file);
  const url = link ?? (blob && !failed.includes(blob) ? blob : null);

  if (refused) return <div {...part('preview-note')}>{messages.previewTooLarge}</div>;
  const blocked = <div {...part('preview-note')}>{messages.previewBlocked}</div>;
  if (!url) return failed.length > 0 && (!copy || blob) ? blocked : null;
  const title = messages.previewOf(shownNameOf(fileName));
  const onFailed = (): void => {
    setFailed((urls) => [...urls, url]);
    if (url === link) onError();
  };
  return (
    <>
      {ownViewer ? (
        <div {...part('preview')} data-kind="own">
          <HostViewer
            // A fresh link to what is in memory already is no reason to begin anew.
            key={copy ? `${fileName} ${size}` : url}
            viewer={ownViewer}
            props={{
              url,
              isCopy: !link,
              file: copy?.file ?? null,
              fileName,
              contentType,
              size,
              title,
              onError: onFailed,
              onFirstPage: props.onFirstPage,
            }}
            fallback={blocked}
          />
        </div>
      ) : isFrame ? (
        <div {...part('preview')} data-kind="frame">
          {/* A frame that gets another address keeps the old one in the browser's history. */}
          <iframe
            key={url}
            className="ciu-frame"
            src={url.replace(/(#.*)?$/s, PLAIN_VIEW)}
            title={title}
            referrerPolicy="no-referrer"
            loading="lazy"
          />
        </div>
      ) : (
        <InvoicePicture key={url} url={url} title={title} part={part} onError={onFailed} />
      )}
      {isStored && !link && (subject.url === null || failed.length > 0) && (
        <div {...part('preview-note')}>{messages.shownFromMemory}</div>
      )}
    </>
  );
}
