import { useCallback, useEffect, useState } from 'react';

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
  const [words, setWords] = useState('');
  const [first] = useState(beginning);
  useEffect(() => {
    const timer = setTimeout(() => setWords((now) => now || first), SAID_AFTER_MS);
    return () => clearTimeout(timer);
  }, [first]);
  const say = useCallback((next: string) => {
    // The same words again are no change, and would not be heard: a space that is not seen makes one.
    setWords((now) => (now === next ? `${next}\u00a0` : next));
  }, []);
  return { words, say };
}
