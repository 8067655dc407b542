/** A case as `GET /cases` gives it; what a host's app needs to find the right one. */
export interface StandInCase {
  readonly _id: string;
  /** When it was registered, as the API writes dates. */
  readonly _created?: string | undefined;
  readonly customer_name?: string | undefined;
  readonly customer_number?: string | undefined;
  readonly creditor_name?: string | undefined;
  readonly reference_number?: string | undefined;
  readonly currency?: string | undefined;
  readonly state?: string | undefined;
  readonly debt?:
    | {
        readonly invoice_number: string;
        readonly debt_reference?: string | undefined;
        readonly invoice_date?: string | undefined;
        readonly capital_to_claim?: number | undefined;
        readonly debt_description?: string | undefined;
      }
    | undefined;
}

/** The case of the API's documentation. */
export const EXAMPLE_CASE: StandInCase = {
  _id: '6867da7788b9226bb78d716c',
  _created: '2025-07-04T13:41:27Z',
  customer_name: 'ACME Inc.',
  customer_number: '1001',
  creditor_name: 'Example Supplies AB',
  reference_number: '500001',
  currency: 'SEK',
  state: 'active',
  debt: {
    invoice_number: '103118',
    debt_reference: '103118',
    invoice_date: '2025-06-04',
    capital_to_claim: 1250,
    debt_description: 'Office supplies',
  },
};
