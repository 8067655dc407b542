import { type ReactElement, useEffect, useState } from 'react';
import { InvoicePreview } from '../../components/InvoicePreview.js';
import { chosenSubjectOf, type PreviewSubject } from '../../components/previewSubject.js';
import { checkFile } from '../../file/checkFile.js';
import type { BatchRow } from '../batchRow.js';
import type { BatchKit } from './batchKit.js';

export interface RowPreviewProps {
  readonly kit: BatchKit;
  readonly row: BatchRow;
}

/** A row's file, looked at: the stored one while its link is valid, else as it lies on the disk. */
export function RowPreview({ kit, row }: RowPreviewProps): ReactElement | null {
  const { part, words } = kit;
  const stored = row.status === 'uploaded' && row.isLinkValid ? row.media : null;
  const read = useReadFile(kit, row.id, stored === null);
  const subject: PreviewSubject | null = stored
    ? { ...stored, copy: null, isStored: true }
    : read === 'reading' || read === 'unreadable'
      ? null
      : read;
  if (!subject) {
    const text = read === 'reading' ? words.shared.checking : words.shared.previewBlocked;
    return <p {...part('preview-note')}>{text}</p>;
  }
  return (
    <InvoicePreview
      subject={subject}
      preview="auto"
      messages={words.shared}
      part={part}
      onError={() => {}}
    />
  );
}

/** The file is read for as long as it is looked at, and let go afterwards. */
function useReadFile(
  { batch, accept, maxSize }: BatchKit,
  id: string,
  isAsked: boolean,
): PreviewSubject | 'reading' | 'unreadable' {
  const [subject, setSubject] = useState<PreviewSubject | 'reading' | 'unreadable'>('reading');
  useEffect(() => {
    const file = batch.getFile(id);
    if (!isAsked || !file) return;
    const controller = new AbortController();
    const { signal } = controller;
    checkFile(file, { accept, maxSize }, { signal }).then(
      (verdict) => {
        if (signal.aborted) return;
        setSubject(verdict.ok ? chosenSubjectOf(verdict.checked) : 'unreadable');
      },
      () => {
        if (!signal.aborted) setSubject('unreadable');
      },
    );
    return () => {
      controller.abort();
      setSubject('reading');
    };
  }, [batch, id, isAsked, accept, maxSize]);
  return subject;
}
