import { useCaseInvoiceUpload } from 'case-invoice-uploader';
import { sv } from 'case-invoice-uploader/locales';
import { createRoot } from 'react-dom/client';
import 'case-invoice-uploader/styles.css';

// The compiler knows no import() in a component.
const judge = async (file, options) =>
  (await import('case-invoice-uploader/images')).judgeScan(file, options);

/** Memoized by the compiler, each value for itself: what the hook gives has to change where it changes. */
function CaseInvoice({ referenceId }) {
  const upload = useCaseInvoiceUpload({
    referenceId,
    messages: { ...sv, chooseFile: 'Välj faktura' },
    judge,
  });
  const { ids, label, problem, actions } = upload;
  const link = upload.getLinkProps();
  return (
    <div {...upload.getRootProps()} className="ciu-root">
      <span id={ids.label}>{label}</span>
      <input {...upload.getInputProps()} />
      <div {...upload.getAlertProps()}>
        {problem && <p {...upload.getProblemProps()}>{problem.what}</p>}
      </div>
      {actions.map((action) => (
        <button key={action} type="button" {...upload.getActionProps(action)} />
      ))}
      {link && <a {...link}>{link.children}</a>}
      <div {...upload.getAnnouncementProps()} />
    </div>
  );
}

createRoot(document.getElementById('root')).render(
  <CaseInvoice referenceId={new URLSearchParams(location.search).get('case') ?? ''} />,
);
