import type { ReactElement, ReactNode } from 'react';
import type { UploadAction } from '../core/actions.js';
import type { CaseInvoiceUpload } from '../hooks/caseInvoiceUpload.js';
import type { PartProps } from './uploaderPart.js';

export interface ActionsProps {
  readonly upload: CaseInvoiceUpload;
  readonly part: PartProps;
  /** Before the buttons: the link. */
  readonly before?: ReactNode;
  /** Behind the buttons: what is quieter than they are. */
  readonly children?: ReactNode;
}

/** Never the one thing to do next. */
const SECONDARY: ReadonlySet<UploadAction> = new Set<UploadAction>([
  'cancel',
  'cancelUpload',
  'replaceFile',
]);
const QUIET: ReadonlySet<UploadAction> = new Set<UploadAction>([
  'keepEarlierFile',
  'keepStoredInvoice',
  'removeFile',
]);

/** What can be pressed; at most one button stands out. */
export function Actions({ upload, part, before, children }: ActionsProps): ReactElement {
  const { actions, getActionProps } = upload;
  const main = mainActionOf(upload);
  const buttonOf = (action: UploadAction, kind: string): ReactElement => (
    <button key={action} {...part('action')} data-kind={kind} {...getActionProps(action)} />
  );
  return (
    <div {...part('actions')}>
      {before}
      {actions
        .filter((action) => !QUIET.has(action))
        .map((action) =>
          buttonOf(action, action === main && !SECONDARY.has(action) ? 'primary' : 'secondary'),
        )}
      <div className="ciu-quiet-actions">
        {actions.filter((action) => QUIET.has(action)).map((action) => buttonOf(action, 'quiet'))}
        {children}
      </div>
    </div>
  );
}

/** Sending the same again is offered, and not urged, where it cannot help. */
function mainActionOf({ state, actions }: CaseInvoiceUpload): UploadAction | undefined {
  if (state.status !== 'failed' || state.error.retryable) return actions[0];
  // Another file cannot mend what is wrong with the app.
  return /^(file|content)-/.test(state.error.code) ? 'chooseAnother' : undefined;
}
