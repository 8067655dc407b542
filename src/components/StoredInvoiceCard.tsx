import { type ReactElement, useState } from 'react';
import { isRunning, type StoredInvoice } from '../core/uploadState.js';
import type { CaseInvoiceUpload } from '../hooks/caseInvoiceUpload.js';
import { useShowsPdf } from '../hooks/useShowsPdf.js';
import { FileSummary } from './FileSummary.js';
import { InvoicePreview } from './InvoicePreview.js';
import { LinkExpiry } from './LinkExpiry.js';
import { Note } from './Note.js';
import { OpenLink } from './OpenLink.js';
import { PreviewToggle } from './PreviewToggle.js';
import { canPreview, type PreviewOption, storedSubjectOf } from './previewSubject.js';
import type { PartProps } from './uploaderPart.js';
import { useThumbnail } from './useThumbnail.js';

export interface StoredInvoiceCardProps {
  readonly upload: CaseInvoiceUpload;
  readonly stored: StoredInvoice;
  readonly preview: PreviewOption;
  readonly part: PartProps;
}

/** The invoice that is stored, small, while another is on its way. */
export function StoredInvoiceCard(props: StoredInvoiceCardProps): ReactElement {
  const { upload, stored, preview, part } = props;
  const { messages, ids, label } = upload;
  const nameId = `${ids.file}-stored`;
  const [isOpen, setIsOpen] = useState(false);
  const subject = storedSubjectOf(stored);
  const canLook = canPreview(subject, preview, useShowsPdf());
  const thumbnail = useThumbnail(subject, {
    preview,
    isBusy: isRunning(upload.state),
    isShown: canLook && isOpen,
  });
  return (
    <div {...part('stored')}>
      <div className="ciu-stored-note">{messages.stillStored}</div>
      <FileSummary
        fileName={stored.fileName || label}
        contentType={stored.contentType}
        size={stored.size}
        locale={messages.locale}
        nameId={nameId}
        part={part}
        thumbnailUrl={thumbnail.url}
      >
        <LinkExpiry stored={stored} messages={messages} part={part} />
      </FileSummary>
      <div {...part('actions')}>
        <OpenLink upload={upload} nameId={nameId} part={part} />
        <div className="ciu-quiet-actions">
          {canLook && (
            <PreviewToggle
              isOpen={isOpen}
              onToggle={() => setIsOpen(!isOpen)}
              messages={messages}
              describedBy={`${ids.label} ${nameId}`}
              part={part}
            />
          )}
        </div>
      </div>
      {stored.perhapsReplaced && <Note part={part}>{messages.perhapsReplaced}</Note>}
      {isOpen && canLook && (
        <InvoicePreview
          subject={subject}
          preview={preview}
          messages={messages}
          part={part}
          onError={upload.reportPreviewError}
          onFirstPage={thumbnail.onFirstPage}
        />
      )}
    </div>
  );
}
