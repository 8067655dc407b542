/** Faults that no waiting mends: a key that does not fit, a code that the API does not know. */
const setupFaults = new WeakSet<object>();

/** Marks an error as one that only the operator can mend; what it is stays as it was. */
export function asSetupFault<Fault>(error: Fault): Fault {
  if (error instanceof Error) setupFaults.add(error);
  return error;
}

export function isSetupFault(error: unknown): boolean {
  return error instanceof Error && setupFaults.has(error);
}
