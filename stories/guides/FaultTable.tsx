import type { ReactElement } from 'react';
import { FAULT_ENDINGS } from '../../test/support/faultEndings.js';
import { FAULTS } from '../../test/support/faults.js';

/** What may have been stored, in words. */
const STORED: Readonly<Record<string, string>> = {
  'not-sent': 'Nothing',
  refused: 'Nothing',
  unknown: 'Perhaps the invoice; sending it again replaces it',
};

/** Every fault of the fault server and how an upload ends that meets it: the very data of its tests. */
export function FaultTable(): ReactElement {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">When the server …</th>
          <th scope="col">… the person reads</th>
          <th scope="col">Code</th>
          <th scope="col">Stored</th>
        </tr>
      </thead>
      <tbody>
        {FAULTS.map(({ id, does }) => {
          const ending = FAULT_ENDINGS[id];
          return (
            <tr key={id}>
              <td>{does}</td>
              <td>{ending ? ending.words : 'Nothing but progress'}</td>
              <td>{ending && <code>{ending.code}</code>}</td>
              <td>{ending ? STORED[ending.outcome] : 'The invoice'}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
