import type { ReactElement } from 'react';
import { CaseRow, type CaseRowProps } from './CaseRow.js';
import './casesTable.css';

export interface CasesTableProps {
  readonly cases: readonly CaseRowProps[];
}

/** A list of cases that lack their invoice, as a back office has it. */
export function CasesTable({ cases }: CasesTableProps): ReactElement {
  return (
    <div className="cases-scroll">
      <table className="cases">
        <caption>
          <strong>Cases without an invoice</strong>
          <span>Drop a PDF, JPEG, PNG, GIF or BMP onto its row, or choose it.</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Debtor</th>
            <th scope="col" className="cases-amount">
              Debt
            </th>
            <th scope="col">Invoice</th>
            <th scope="col">Actions</th>
          </tr>
        </thead>
        <tbody>
          {cases.map((row) => (
            <CaseRow key={row.referenceId} {...row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
