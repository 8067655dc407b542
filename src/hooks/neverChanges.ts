/** For `useSyncExternalStore`, where what is read stays the same in a browser and differs only on a server. */
export const neverChanges = (): (() => void) => () => {};
