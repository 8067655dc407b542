import type { ReactElement } from 'react';
import type { UploaderLooks } from '../../src/components/UploaderView.js';
import { HALF_SENT, STATE_OF } from '../pictures/everyState.js';
import { FixedUploader } from '../support/FixedUploader.js';

export type DenseTableProps = Pick<UploaderLooks, 'theme' | 'classNames'>;

const ROWS = [
  ['6867', 'A. Lindqvist', 'empty'],
  ['6868', 'B. Ahmadi', 'ready'],
  ['6869', 'C. Nilsson', 'uploading'],
  ['6870', 'D. Bergström', 'saving'],
  ['6871', 'E. Okafor', 'failed'],
  ['6872', 'F. Virtanen', 'uploaded'],
] as const;

/** A list of cases with little room: an uploader in each row. */
export function DenseTable(looks: DenseTableProps): ReactElement {
  return (
    <div className="house house-dense">
      <table>
        <thead>
          <tr>
            <th scope="col">Case</th>
            <th scope="col">Debtor</th>
            <th scope="col">Invoice</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map(([number, debtor, status]) => (
            <tr key={number}>
              <th scope="row">{number}</th>
              <td>{debtor}</td>
              <td>
                <FixedUploader
                  {...looks}
                  state={STATE_OF[status]}
                  progress={HALF_SENT}
                  label={`Invoice of case ${number}`}
                  preview="click"
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
