/** @type {(request: Request, referenceId: string) => Promise<boolean>} */
export const mayWriteTo = async () => true;
