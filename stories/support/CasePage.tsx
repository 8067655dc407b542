import type { ReactNode } from 'react';
import './casePage.css';

export interface CasePageProps {
  readonly children: ReactNode;
  /** Shown in the case's head. */
  readonly referenceId: string;
  /** Whether the invoice is on the case. */
  readonly hasInvoice?: boolean | undefined;
}

/** A case as a case-management app might show it, so that the uploader is seen where it will live. */
export function CasePage({ children, referenceId, hasInvoice }: CasePageProps): ReactNode {
  return (
    <article className="case-page">
      <header className="case-page-head">
        <p className="case-page-path">Cases</p>
        <h1>Nordlys Tandvård AB / A. Lindqvist</h1>
        <dl>
          <div>
            <dt>Case</dt>
            <dd>{referenceId}</dd>
          </div>
          <div>
            <dt>Debt</dt>
            <dd>SEK 2,480.00</dd>
          </div>
          <div>
            <dt>Status</dt>
            <dd>{hasInvoice ? 'Invoice received' : 'Awaiting invoice'}</dd>
          </div>
        </dl>
      </header>
      <section className="case-page-body">{children}</section>
    </article>
  );
}
