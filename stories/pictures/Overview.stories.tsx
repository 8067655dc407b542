import type { Meta, StoryObj } from '@storybook/react-vite';
import { CaseInvoiceUploader } from '../../src/index.js';
import { FixedUploader } from '../support/FixedUploader.js';
import { pdf, png, scan } from '../support/fixedFiles.js';
import {
  documentedErrors,
  empty,
  failedState,
  runningState,
  uploadedState,
} from '../support/fixedStates.js';
import { HALF_SENT } from './everyState.js';
import './overview.css';

/** Four moments of an upload, as the README shows them. */
const meta: Meta<typeof CaseInvoiceUploader> = {
  title: 'Overview/Picture',
  component: CaseInvoiceUploader,
  tags: ['!autodocs', '!dev'],
};

export default meta;

/** Empty, uploading, failed, and stored. */
export const Overview: StoryObj<typeof meta> = {
  render: ({ theme }) => (
    <div className="overview-picture">
      <div>
        <FixedUploader theme={theme} state={empty} maxSize={20_000_000} />
        <FixedUploader theme={theme} state={runningState('uploading', scan)} progress={HALF_SENT} />
      </div>
      <FixedUploader theme={theme} state={failedState(documentedErrors.resourceNotFound, pdf)} />
      <FixedUploader theme={theme} state={uploadedState(png)} />
    </div>
  ),
};
