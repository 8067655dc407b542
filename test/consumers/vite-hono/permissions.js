/**
 * Whether this person may write to this case: look at the session and ask your database. Here everybody
 * may write to every case but one.
 *
 * @param {Request} _request
 * @param {string} referenceId
 */
export async function mayWriteTo(_request, referenceId) {
  return referenceId !== 'case-of-a-colleague';
}
