/**
 * Whether this person may write to this case: look at the session and ask your database. Here everybody
 * may write to every case but one.
 */
export async function mayWriteTo(_request: Request, referenceId: string): Promise<boolean> {
  return referenceId !== 'case-of-a-colleague';
}
