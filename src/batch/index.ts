export {
  type InvoiceMatch,
  type MatchableCase,
  type MatchableFile,
  matchInvoices,
} from '../core/matchInvoices.js';
export type { BatchCase } from './batchCase.js';
export type { BatchRowFacts } from './batchOptions.js';
export type { BatchReport } from './batchReport.js';
export type { BatchRow, BatchRowStatus, HandChoice, MatchReason, RowConflict } from './batchRow.js';
export type { BatchCounts, BatchStatus } from './batchSummary.js';
export type { BatchNotice, BatchSaid, BatchView } from './batchView.js';
export type { UseCaseInvoiceBatchOptions } from './hooks/batchHookOptions.js';
export type { BatchCommands, BatchRows, InvoiceBatch } from './hooks/invoiceBatch.js';
export { useBatchRow } from './hooks/useBatchRow.js';
export { useCaseInvoiceBatch } from './hooks/useCaseInvoiceBatch.js';
export type { BatchClassNames, BatchPart } from './parts/batchPart.js';
export {
  CaseInvoiceBatch,
  type CaseInvoiceBatchHandle,
  type CaseInvoiceBatchProps,
} from './parts/CaseInvoiceBatch.js';
