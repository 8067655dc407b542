import { type ReactElement, useState } from 'react';
import {
  CaseInvoiceUploader,
  type CaseInvoiceUploaderProps,
  CaseInvoiceUploads,
  type CaseInvoiceUploadsProps,
  useCaseInvoiceUploads,
} from '../../../src/index.js';

interface CasesInTurnProps {
  /** Of the two cases, by what their buttons say. */
  readonly ids: Readonly<Record<string, string>>;
  readonly uploader: Omit<CaseInvoiceUploaderProps, 'referenceId'>;
  readonly keeper: CaseInvoiceUploadsProps;
}

/** One case after the other in one place, as a router shows them; their uploads outlive the way. */
export function CasesInTurn({ ids, uploader, keeper }: CasesInTurnProps): ReactElement {
  const [shown, setShown] = useState(Object.keys(ids)[0] ?? '');
  return (
    <CaseInvoiceUploads {...keeper}>
      <UnderWay />
      {Object.keys(ids).map((name) => (
        <button key={name} type="button" onClick={() => setShown(name)}>
          {name}
        </button>
      ))}
      <CaseInvoiceUploader key={shown} referenceId={ids[shown] ?? ''} {...uploader} />
    </CaseInvoiceUploads>
  );
}

function UnderWay(): ReactElement {
  const uploads = useCaseInvoiceUploads();
  return <output>{uploads.map(({ referenceId }) => referenceId).join()}</output>;
}
