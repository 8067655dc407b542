import { type ReactElement, useState } from 'react';
import { type BatchCase, CaseInvoiceBatch } from '../../../src/batch/index.js';
import { holdClient } from './holdClient.js';
import '../../../src/batch/batch.css';

/** The situation of each case, its number and its debtor. */
const CASES = [
  ['stored', '103118', 'Ahl Books'],
  ['stored', '103119', 'Berg Chairs'],
  ['stored', '103120', 'Carl Dental'],
  ['stored', 'F-4711', 'Dahl Energy'],
  ['stored', '103122', 'Ek Farming'],
  ['not-found', '103123', 'Falk Glass'],
  ['stored', '103124', 'Gran Hotel'],
  ['stored', '103125', 'Holm Irons'],
] as const;

/** Several invoices, one after the other. */
export function SpokenBatch({ settings }: { readonly settings: URLSearchParams }): ReactElement {
  const [client] = useState(() => holdClient({ isHeld: settings.has('held') }));
  const key = settings.get('referenceId') ?? '';
  const [cases] = useState(() =>
    CASES.map(
      ([scenario, invoiceNumber, title]): BatchCase => ({
        referenceId: `scenario-${scenario}~${key}-${invoiceNumber}`,
        invoiceNumber,
        title,
        media:
          invoiceNumber === settings.get('stored')
            ? {
                url: '/stored-before.png',
                referenceId: `scenario-${scenario}~${key}-${invoiceNumber}`,
              }
            : null,
      }),
    ),
  );
  return <CaseInvoiceBatch cases={cases} client={client} concurrency={1} warnOnLeave={false} />;
}
