import { type ReactElement, useState } from 'react';
import { checkedFileOf, fileOf, isRunning } from '../core/uploadState.js';
import type { CaseInvoiceUpload } from '../hooks/caseInvoiceUpload.js';
import { useShowsPdf } from '../hooks/useShowsPdf.js';
import { warningWordsOf } from '../hooks/warningWordsOf.js';
import { Actions } from './Actions.js';
import { CopyDetails } from './CopyDetails.js';
import { FileNotes } from './FileNotes.js';
import { FileSummary } from './FileSummary.js';
import { Hint } from './Hint.js';
import { Icon } from './Icon.js';
import { InvoicePreview } from './InvoicePreview.js';
import { LinkExpiry } from './LinkExpiry.js';
import { Note } from './Note.js';
import { OpenLink } from './OpenLink.js';
import { PreviewToggle } from './PreviewToggle.js';
import { ProblemNote } from './ProblemNote.js';
import { LazyPagesActions, LazyPagesList } from './pages/LazyPages.js';
import {
  canPreview,
  chosenSubjectOf,
  type PreviewOption,
  type PreviewSubject,
  storedSubjectOf,
} from './previewSubject.js';
import { StatusLine } from './StatusLine.js';
import { UploadProgress } from './UploadProgress.js';
import type { PartProps } from './uploaderPart.js';
import { useThumbnail } from './useThumbnail.js';

export interface UploadBodyProps {
  readonly upload: CaseInvoiceUpload;
  readonly preview: PreviewOption;
  readonly part: PartProps;
}

/** The file a status is about, its progress or problem, and what can be done. */
export function UploadBody({ upload, preview, part }: UploadBodyProps): ReactElement {
  const { state, messages, ids, label, problem, pagesWords } = upload;
  const isArranging = state.status === 'arranging' && pagesWords !== null;
  const { locale } = messages;
  const showsPdf = useShowsPdf();
  const [openFor, setOpenFor] = useState<unknown>(null);

  const media = state.status === 'uploaded' ? state.media : null;
  const file = media ?? fileOf(state);
  const checked = checkedFileOf(state);
  const facts = media ?? checked;
  const error = problem?.error;
  const contentType = facts?.contentType || (state.status === 'refused' && error?.actualType) || '';

  const subject: PreviewSubject | null = media
    ? storedSubjectOf(media)
    : checked && chosenSubjectOf(checked);
  const subjectKey = subject?.copy ?? subject?.url;
  const canLook = !!subject && canPreview(subject, preview, showsPdf);
  const onDemand = !media || preview === 'click';
  const isOpen = !onDemand || (subjectKey !== undefined && openFor === subjectKey);
  const thumbnail = useThumbnail(subject, {
    preview,
    isBusy: isRunning(state),
    isShown: canLook && isOpen,
  });

  return (
    <>
      {file ? (
        <FileSummary
          fileName={file.fileName || label}
          contentType={contentType}
          size={file.size}
          locale={locale}
          nameId={ids.file}
          pages={facts?.pageCount ? messages.pageCount(facts.pageCount) : undefined}
          notes={facts && <FileNotes facts={facts} messages={messages} />}
          part={part}
          thumbnailUrl={thumbnail.url}
        >
          <StatusLine state={state} messages={messages} part={part} />
          {media && <LinkExpiry stored={media} messages={messages} part={part} />}
        </FileSummary>
      ) : (
        state.status === 'empty' && <Icon name="upload" {...part('icon')} />
      )}
      {(state.status === 'uploading' || state.status === 'saving') && (
        <UploadProgress upload={upload} part={part} />
      )}
      {isArranging && <LazyPagesList upload={upload} words={pagesWords} part={part} />}
      <ProblemNote upload={upload} part={part} />
      {facts?.warnings.map((warning) => (
        <Note key={warning} part={part}>
          {warningWordsOf(warning, facts, messages)}
        </Note>
      ))}
      {media?.perhapsReplaced && <Note part={part}>{messages.perhapsReplaced}</Note>}
      {state.status === 'empty' && <div {...part('headline')}>{messages.addInvoice}</div>}
      <Actions
        upload={upload}
        part={part}
        before={
          media ? (
            <OpenLink upload={upload} part={part} />
          ) : (
            isArranging && <LazyPagesActions upload={upload} words={pagesWords} part={part} />
          )
        }
      >
        {canLook && onDemand && !isRunning(state) && (
          <PreviewToggle
            isOpen={isOpen}
            onToggle={() => setOpenFor(isOpen ? null : subjectKey)}
            messages={messages}
            describedBy={`${ids.label} ${ids.file}`}
            part={part}
          />
        )}
        {state.status === 'failed' && error && (
          <CopyDetails
            error={error}
            referenceId={state.referenceId}
            messages={messages}
            part={part}
          />
        )}
      </Actions>
      {!file && state.status !== 'arranging' && <Hint upload={upload} part={part} />}
      {canLook && isOpen && (
        <InvoicePreview
          subject={subject}
          preview={preview}
          messages={messages}
          part={part}
          onError={upload.reportPreviewError}
          onFirstPage={thumbnail.onFirstPage}
        />
      )}
    </>
  );
}
