import { useSyncExternalStore } from 'react';
import { neverChanges } from './neverChanges.js';

const inBrowser = (): boolean => navigator.pdfViewerEnabled !== false;
const onServer = (): boolean => true;

/**
 * Whether a PDF in a frame is shown: Chrome for Android and a Firefox without its viewer would download a
 * copy of it instead, without a press.
 */
export function useShowsPdf(): boolean {
  return useSyncExternalStore(neverChanges, inBrowser, onServer);
}
