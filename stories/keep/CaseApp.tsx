import * as Dialog from '@radix-ui/react-dialog';
import { type ReactElement, type ReactNode, useRef, useState, useSyncExternalStore } from 'react';
import {
  CaseInvoiceUploader,
  CaseInvoiceUploads,
  type CaseInvoiceUploadsProps,
  type KeptUpload,
  type MediaUploadClient,
  useCaseInvoiceUploads,
} from '../../src/index.js';
import './caseApp.css';

/** Where a case-management app shows an uploader that may go at any time. */
export type Place = 'tabs' | 'native-dialog' | 'radix-dialog' | 'table' | 'router';

export interface CaseAppProps extends Pick<CaseInvoiceUploadsProps, 'onUploaded' | 'onError'> {
  readonly place: Place;
  readonly client: MediaUploadClient;
  /** Whether `<CaseInvoiceUploads>` stands around the pages. @default true */
  readonly isKept?: boolean | undefined;
  /** The cases, by their ids. */
  readonly cases: readonly string[];
}

/** An app whose uploads outlive its tabs, dialogs and pages; an indicator in its head shows them. */
export function CaseApp({
  place,
  client,
  isKept = true,
  cases,
  ...told
}: CaseAppProps): ReactElement {
  const pages: Record<Place, ReactElement> = {
    tabs: <Tabs client={client} referenceId={cases[0] ?? ''} />,
    'native-dialog': <NativeDialog client={client} referenceId={cases[0] ?? ''} />,
    'radix-dialog': <RadixDialog client={client} referenceId={cases[0] ?? ''} />,
    table: <CaseTable client={client} cases={cases} />,
    router: <Router client={client} cases={cases} />,
  };
  const page = (
    <>
      <UploadIndicator />
      {pages[place]}
    </>
  );
  return isKept ? <CaseInvoiceUploads {...told}>{page}</CaseInvoiceUploads> : page;
}

/** What is under way anywhere in the app, in the page's head. */
function UploadIndicator(): ReactElement {
  const uploads = useCaseInvoiceUploads();
  return (
    <header className="case-app-head">
      <strong>Cases</strong>
      <ul aria-label="Uploads under way">
        {uploads.map((upload) => (
          <IndicatorRow key={upload.referenceId} upload={upload} />
        ))}
      </ul>
    </header>
  );
}

function IndicatorRow({ upload }: { readonly upload: KeptUpload }): ReactElement {
  const { progress, fileName, status } = upload;
  const { fraction } = useSyncExternalStore(progress.subscribe, progress.getSnapshot);
  return (
    <li>
      {fileName} <span>{status === 'uploading' ? `${Math.floor(fraction * 100)} %` : status}</span>
    </li>
  );
}

interface OneCaseProps {
  readonly client: MediaUploadClient;
  readonly referenceId: string;
}

interface ManyCasesProps {
  readonly client: MediaUploadClient;
  readonly cases: readonly string[];
}

function Tabs(props: OneCaseProps): ReactElement {
  const [tab, setTab] = useState<'Invoice' | 'Notes'>('Invoice');
  return (
    <div>
      <Choices of={['Invoice', 'Notes']} chosen={tab} onChoose={setTab} />
      {tab === 'Invoice' ? <CaseInvoiceUploader {...props} /> : <p>No notes yet.</p>}
    </div>
  );
}

function NativeDialog(props: OneCaseProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const open = (): void => {
    setIsOpen(true);
    dialog.current?.showModal();
  };
  return (
    <div>
      <button type="button" onClick={open}>
        Add invoice
      </button>
      <dialog ref={dialog} onClose={() => setIsOpen(false)} aria-label="Invoice">
        {isOpen && <CaseInvoiceUploader {...props} />}
        <button type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </dialog>
    </div>
  );
}

function RadixDialog(props: OneCaseProps): ReactElement {
  return (
    <Dialog.Root>
      <Dialog.Trigger>Add invoice</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="case-app-overlay" />
        <Dialog.Content className="case-app-dialog" aria-describedby={undefined}>
          <Dialog.Title>Invoice</Dialog.Title>
          <CaseInvoiceUploader {...props} />
          <Dialog.Close>Close</Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Each row shows its case's upload, and the panel beside it the same one. */
function CaseTable({ client, cases }: ManyCasesProps): ReactElement {
  const [open, setOpen] = useState(cases[0] ?? '');
  return (
    <div className="case-app-columns">
      <table>
        <tbody>
          {cases.map((referenceId) => (
            <tr key={referenceId}>
              <td>
                <button type="button" onClick={() => setOpen(referenceId)}>
                  {`Open ${referenceId}`}
                </button>
              </td>
              <td>
                <CaseInvoiceUploader
                  referenceId={referenceId}
                  client={client}
                  label={`Invoice of ${referenceId}`}
                  preview={false}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <aside>
        <CaseInvoiceUploader referenceId={open} client={client} label="Panel" />
      </aside>
    </div>
  );
}

/** Another case is another page, as a router shows it: the one before is gone. */
function Router({ client, cases }: ManyCasesProps): ReactElement {
  const [open, setOpen] = useState(cases[0] ?? '');
  return (
    <div>
      <Choices of={cases} chosen={open} onChoose={setOpen} />
      <CaseInvoiceUploader
        key={open}
        referenceId={open}
        client={client}
        label={`Invoice of ${open}`}
      />
    </div>
  );
}

interface ChoicesProps<Name extends string> {
  readonly of: readonly Name[];
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
}

function Choices<Name extends string>({ of, chosen, onChoose }: ChoicesProps<Name>): ReactNode {
  return (
    <nav className="case-app-choices">
      {of.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === chosen}
          onClick={() => onChoose(name)}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}
