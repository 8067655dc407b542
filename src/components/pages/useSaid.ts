import { useEffect, useState } from 'react';

/** Milliseconds: a region that comes together with its words is not heard everywhere. */
const SAID_AFTER_MS = 150;

/**
 * What a polite region says: first `beginning`, soon after it has come into the page.
 *
 * @returns the words, and the way to say others
 */
export function useSaid(beginning: string): {
  readonly words: string;
  readonly say: (words: string) => void;
} {
  const [words, say] = useState('');
  const [first] = useState(beginning);
  useEffect(() => {
    const timer = setTimeout(() => say((now) => now || first), SAID_AFTER_MS);
    return () => clearTimeout(timer);
  }, [first]);
  return { words, say };
}
