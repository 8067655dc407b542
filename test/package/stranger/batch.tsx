import { type BatchCase, CaseInvoiceBatch } from 'case-invoice-uploader/batch';
import { type ReactElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'case-invoice-uploader/batch.css';

const cases: readonly BatchCase[] = Array.from({ length: 1000 }, (_, index) => ({
  referenceId: `case-${index}`,
  invoiceNumber: String(500_000 + index),
  title: `Debtor ${index + 1}`,
}));

function Page(): ReactElement {
  const [isShown, setIsShown] = useState(true);
  return (
    <>
      <button type="button" onClick={() => setIsShown(false)}>
        Leave
      </button>
      {isShown && <CaseInvoiceBatch cases={cases} warnOnLeave={false} />}
    </>
  );
}

const container = document.getElementById('root');
if (container) createRoot(container).render(<Page />);
