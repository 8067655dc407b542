import { useEffect, useLayoutEffect } from 'react';

/** A layout effect; React 18 warns where one meets a server. */
export const useBrowserLayoutEffect: typeof useLayoutEffect =
  typeof document === 'undefined' ? useEffect : useLayoutEffect;
