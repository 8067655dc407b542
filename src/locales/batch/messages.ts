/** Words of the batch of many invoices. */
export type BatchMessages = Record<never, never>;
