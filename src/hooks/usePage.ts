import { useSyncExternalStore } from 'react';
import { neverChanges } from './neverChanges.js';

const onServer = (): undefined => undefined;
const inBrowser = (): Location => location;

/**
 * Where the page is; undefined on a server and while its markup is taken over, so that what depends on
 * the page, its clock or its time zone is the same there as in what the server sent.
 */
export function usePage(): Location | undefined {
  return useSyncExternalStore<Location | undefined>(neverChanges, inBrowser, onServer);
}
